import assert from 'node:assert/strict';
import { keepEqual } from '../../src/webview/keepEqual';

describe('keepEqual', () => {
  const former = { name: 'a', list: [{ x: 1 }, { x: 2 }], nothing: null, none: Number.NaN };

  it('is the former value where nothing differs', () => {
    assert.equal(keepEqual(former, structuredClone(former)), former);
  });

  it('keeps each part that is the same, of objects and lists', () => {
    const kept = keepEqual(former, { ...structuredClone(former), list: [{ x: 1 }, { x: 3 }, { x: 2 }] });
    assert.deepEqual(kept.list, [{ x: 1 }, { x: 3 }, { x: 2 }]);
    assert.equal(kept.list[0], former.list[0]);
    assert.notEqual(kept, former);
  });

  it('changes neither of the two', () => {
    const arrived = { list: [{ x: 1 }] };
    const [before, after] = [structuredClone(former), structuredClone(arrived)];
    keepEqual(former, arrived);
    assert.deepEqual(former, before);
    assert.deepEqual(arrived, after);
  });

  for (const [title, earlier, later] of [
    ['a key that is gone', { a: 1, b: 2 }, { a: 1 }],
    ['a key that is new', { a: 1 }, { a: 1, b: undefined }],
    ['another key of no value', { a: undefined }, { b: undefined }],
    ['a list that is shorter', [1, 2], [1]],
    ['a list in place of an object', { 0: 1 }, [1]],
    ['an object in place of nothing', null, { a: 1 }],
    ['nothing in place of an object', { a: 1 }, null],
    ['a zero of the other sign', [0], [-0]],
  ] as [string, unknown, unknown][]) {
    it(`takes over ${title}`, () => assert.deepEqual(keepEqual(earlier, later), later));
  }

  it('takes over what is no plain data as it is', () => {
    const arrived = { values: Float32Array.of(1, 2) };
    assert.equal(keepEqual({ values: Float32Array.of(1, 2) }, arrived).values, arrived.values);
  });
});
