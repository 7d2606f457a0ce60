import assert from 'node:assert/strict';
import type { LayerRow } from '../../src/webview/layerProfile';
import { networkLayout } from '../../src/webview/networkLayout';
import type { NetworkLayout, PlacedBlock } from '../../src/webview/networkPlacement';
import { fire, layer, SQUEEZENET } from './networkRows';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const chain = (count: number): LayerRow[] =>
  Array.from({ length: count }, (_, place) => layer(`layer${place}`, { sources: [place === 0 ? null : place - 1] }));

const fan = (count: number): LayerRow[] => [
  layer('input', { sources: [null] }),
  ...Array.from({ length: count }, (_, place) => layer(`branch${place}`, { sources: [0] })),
];

const NETWORKS: Record<string, LayerRow[]> = {
  'one row': chain(1),
  'a network with fire modules': SQUEEZENET,
  '200 rows in a chain': chain(200),
  '200 branches': fan(200),
  '40 fire modules': [
    layer('conv1', { sources: [null] }),
    ...Array.from({ length: 40 }, (_, at) => fire(`fire${at}`, 1 + 4 * at)).flat(),
  ],
  'a scope wider than a line': chain(30).map((row) => ({ ...row, name: `block/${row.name}` })),
  'long names and shapes': chain(8).map((row) => ({
    ...row,
    name: 'a_name_that_goes_on_and_on_and_on_and_on',
    outputShape: [null, 1024, 1024, 16384],
    expectedShape: [null, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  })),
};
const WIDTHS = [240, 320, 519, 520, 760, 2000];

function blocksOf({ parts }: NetworkLayout): PlacedBlock[] {
  return parts.flatMap(({ blocks }) => blocks);
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('the layout of a network', () => {
  for (const [name, rows] of Object.entries(NETWORKS)) {
    for (const width of WIDTHS) {
      it(`places each row of ${name} once, inside ${width} pixels and beside the others`, () => {
        const layout = networkLayout(rows, width, 0);
        const blocks = blocksOf(layout);
        assert.deepEqual(
          blocks.map(({ place }) => place).sort((a, b) => a - b),
          rows.map((_, place) => place),
        );
        const page = { x: 0, y: 0, width, height: layout.height };
        const outside = blocks.filter((block) => !isInside(block, page));
        assert.deepEqual(outside, []);
        const overlapping = blocks.filter((block, place) =>
          blocks.slice(place + 1).some((other) => overlap(block, other)),
        );
        assert.deepEqual(overlapping, []);
      });
    }
  }

  for (const width of [320, 2000]) {
    it(`holds a scope's blocks in its frame, apart from other frames, at ${width} pixels`, () => {
      const framed = networkLayout(SQUEEZENET, width).parts.filter(({ frame }) => frame !== null);
      assert.deepEqual(
        framed.map(({ group }) => group),
        ['fire1', 'fire2'],
      );
      for (const { frame, blocks } of framed) assert.ok(blocks.every((block) => isInside(block, frame!)));
      assert.equal(overlap(framed[0]!.frame!, framed[1]!.frame!), false);
    });
  }

  it('goes from above to below where it is narrow, the branches of a fire module beside each other', () => {
    const blocks = blocksOf(networkLayout(SQUEEZENET, 320));
    const [squeeze, left, right, concat] = blocks.slice(2, 6);
    assert.equal(left!.face.y + left!.face.height, right!.face.y + right!.face.height);
    assert.ok(left!.x < right!.x && squeeze!.y < left!.y && left!.y < concat!.y);
  });

  it('goes from left to right where it is wide, the branches of a fire module above each other', () => {
    const blocks = blocksOf(networkLayout(SQUEEZENET, 2000));
    const [squeeze, above, below, concat] = blocks.slice(2, 6);
    assert.ok(above!.y < below!.y && squeeze!.x < above!.x && above!.x < concat!.x);
    assert.equal(squeeze!.face.y, concat!.face.y);
  });

  it('goes on in another line where a line is full', () => {
    const blocks = blocksOf(networkLayout(chain(30), 800));
    assert.ok(new Set(blocks.map(({ y }) => y)).size > 1);
  });

  it('keeps a fire module in one line', () => {
    const { parts } = networkLayout(SQUEEZENET, 760);
    assert.deepEqual(
      parts.filter(({ frame }) => frame).map(({ blocks }) => blocks.length),
      [4, 4],
    );
  });

  it('leads an edge from each source to what takes it', () => {
    const { edges } = networkLayout(SQUEEZENET, 760);
    assert.deepEqual(
      edges.filter(({ to }) => to === 5).map(({ from }) => from),
      [3, 4],
    );
    assert.ok(edges.every(({ path }) => /^M[\d.\-LCQ ]+$/.test(path)));
  });

  it('draws a block as high as its map and as wide as its channels, by their logarithms', () => {
    const rows = [
      layer('large', { outputShape: [null, 24, 24, 64] }),
      layer('flat', { outputShape: [null, 6, 6, 64] }),
      layer('deep', { outputShape: [null, 6, 6, 256] }),
    ];
    const [large, flat, deep] = blocksOf(networkLayout(rows, 900)).map(({ face }) => face);
    assert.ok(large!.height > flat!.height && flat!.height === deep!.height);
    assert.ok(large!.width === flat!.width && flat!.width < deep!.width);
  });

  it('says the reference’s shape where it differs, and which difference is the first', () => {
    const rows = [
      layer('conv1'),
      layer('conv2', { outputShape: [null, 12, 12, 24], expectedShape: [null, 12, 12, 32] }),
    ];
    assert.deepEqual(
      blocksOf(networkLayout(rows, 900, 1))[1]!.lines.map(({ text }) => text),
      ['conv2', '(N, 12, 12, 24)', '≠ (N, 12, 12, 32)', 'first difference'],
    );
  });

  it('is empty for no rows', () => {
    assert.deepEqual(networkLayout([], 900), { width: 900, height: 0, parts: [], edges: [] });
  });
});
