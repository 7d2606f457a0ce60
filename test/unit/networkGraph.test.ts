import assert from 'node:assert/strict';
import type { LayerRow } from '../../src/webview/layerProfile';
import { networkGraph } from '../../src/webview/networkGraph';
import { layer, SQUEEZENET } from './networkRows';

/** Names by part and level: `fire1: squeeze, expand1x1 | expand3x3, …` as nested lists. */
function shapeOf(rows: LayerRow[]): [string, string[][]][] {
  return networkGraph(rows).map(({ group, levels }) => [
    group,
    levels.map((level) => level.map(({ place }) => rows[place]!.name)),
  ]);
}

describe('the graph of a network', () => {
  it('has a fire module as a part, its two branches on one level', () => {
    assert.deepEqual(shapeOf(SQUEEZENET).slice(1, 3), [
      ['', [['pool1']]],
      ['fire1', [['fire1/squeeze'], ['fire1/expand1x1', 'fire1/expand3x3'], ['fire1/concat']]],
    ]);
  });

  it('takes what joins the branches of a scope into it, where it has no scope of its own', () => {
    const rows = SQUEEZENET.map((row) => (row.name === 'fire1/concat' ? { ...row, name: 'concat' } : row));
    assert.deepEqual(shapeOf(rows)[2]![1].at(-1), ['concat']);
  });

  it('leads an edge past other levels for a residual', () => {
    const rows = [
      layer('conv1', { sources: [null] }),
      layer('conv2', { sources: [0] }),
      layer('add', { sources: [0, 1] }),
    ];
    const nodes = networkGraph(rows).flatMap(({ levels }) => levels.flat());
    assert.deepEqual(
      nodes.map(({ level, sources }) => [level, sources]),
      [
        [0, []],
        [1, [0]],
        [2, [0, 1]],
      ],
    );
  });

  it('is a plain chain where the rows do not say what feeds them', () => {
    const rows = SQUEEZENET.map(({ sources: _, ...row }) => row);
    assert.ok(networkGraph(rows).every(({ levels }) => levels.every((level) => level.length === 1)));
  });

  it('begins anew after all the rest with a row whose input came from nowhere', () => {
    const rows = [...SQUEEZENET, layer('stranger', { sources: [null] })];
    const last = networkGraph(rows).at(-1)!.levels[0]![0]!;
    assert.deepEqual([last.place, last.sources], [11, []]);
  });

  it('leaves variables out, which are no maps', () => {
    const rows = [
      layer('kernel', { type: 'tf.variable', inputShapes: [], sources: [] }),
      layer('conv', { sources: [null, 0] }),
    ];
    assert.deepEqual(shapeOf(rows), [['', [['conv']]]]);
  });

  it('ignores sources that can not be: rows to come, and places that there are not', () => {
    const rows = [layer('a', { sources: [0] }), layer('b', { sources: [7, 0] })];
    assert.deepEqual(
      networkGraph(rows).flatMap(({ levels }) => levels.flat().map(({ sources }) => sources)),
      [[], [0]],
    );
  });
});
