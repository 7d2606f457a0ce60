import assert from 'node:assert/strict';
import type { Figure } from '../../src/protocol/figure';
import { figureLayout, sourcesOf } from '../../src/webview/figureLayout';

const map = (id: string, rest: Partial<Figure[number]> = {}): Figure[number] => ({
  id,
  label: id,
  shape: ['N', 8, 8, 3],
  ...rest,
});

/** Two inputs, the second of which is listed after what the first is turned into. */
const LATE_INPUT: Figure = [
  map('logits', { from: [] }),
  map('chances', { by: 'softmax' }),
  map('labels', { from: [] }),
  map('rows', { by: 'one-hot' }),
  map('loss', { from: ['chances', 'rows'], by: 'cross entropy' }),
];

/** Which map each arrow leads from and to, found by where it begins and ends. */
function arrowsOf(figure: Figure): string[] {
  const { maps, arrows } = figureLayout(figure);
  return arrows
    .map(({ from, to }) => {
      const source = maps.find(({ textX, textY }) => textX === from.x && textY < from.y && from.y - textY < 30);
      const target = maps.find(({ textX, y, depth }) => textX === to.x && y - depth > to.y && y - depth - to.y < 10);
      return `${source?.map.id} → ${target?.map.id}`;
    })
    .sort();
}

describe('the sources of a map in a figure', () => {
  it('are the map before, unless it names others', () => {
    const sources = LATE_INPUT.map((_, place) => sourcesOf(LATE_INPUT, place));
    assert.deepEqual(sources, [[], ['logits'], [], ['labels'], ['chances', 'rows']]);
  });

  it('are none for the first map', () => assert.deepEqual(sourcesOf([map('inputs')], 0), []));
});

describe('the layout of a figure', () => {
  it('leads an arrow from every map to the one that is made of it', () => {
    assert.deepEqual(arrowsOf([map('inputs'), map('conv1'), map('pool1')]), ['conv1 → pool1', 'inputs → conv1']);
  });

  it('leads the arrows right where maps are listed in another order than the rows', () => {
    assert.deepEqual(arrowsOf(LATE_INPUT), ['chances → loss', 'labels → rows', 'logits → chances', 'rows → loss']);
  });

  it('puts branches side by side, and what joins them below', () => {
    const { maps } = figureLayout(LATE_INPUT);
    const placed = new Map(maps.map((each) => [each.map.id, each]));
    const [chances, rows, loss] = ['chances', 'rows', 'loss'].map((id) => placed.get(id)!);
    assert.equal(chances!.y, rows!.y);
    assert.ok(chances!.x + chances!.width + chances!.depth < rows!.x);
    assert.ok(loss!.y > rows!.textY);
  });

  it('says beside each map what makes it, and nothing beside an input', () => {
    const texts = figureLayout(LATE_INPUT).labels.map(({ text }) => text);
    assert.deepEqual(texts.sort(), ['cross entropy', 'one-hot', 'softmax']);
    assert.deepEqual(figureLayout([map('inputs', { by: 'nobody' })]).labels, []);
  });

  it('is wide enough for what is beside an arrow, with its maps in the middle', () => {
    const by = 'average of the whole map';
    const column = [map('maps'), map('pooled', { by })];
    const branches = [map('a'), map('b', { from: [] }), map('c', { from: ['b'], by }), map('d', { from: ['a'], by })];
    for (const figure of [column, branches]) {
      const { width, labels } = figureLayout(figure);
      // In a wide font a letter of 11 pixels takes 6.5 of them.
      assert.ok(labels.every(({ text, x }) => x + text.length * 6.5 <= width));
    }
    const { width, maps } = figureLayout(column);
    assert.ok(maps.every(({ textX }) => textX === width / 2));
  });

  it('ends below the words of the last map, and holds every box', () => {
    const { width, height, maps } = figureLayout(LATE_INPUT);
    assert.ok(maps.every(({ x, width: box, depth }) => x > 0 && x + box + depth < width));
    assert.ok(height > Math.max(...maps.map(({ textY }) => textY)));
  });
});
