import assert from 'node:assert/strict';
import { lineMap } from '../../src/extension/lineMap';

/** Where the lines of a text are in another one, from 1. */
function moved(before: string[], after: string[]): (number | null)[] {
  const lines = lineMap(before.join('\n'), after.join('\n'));
  return before.map((_, index) => lines(index + 1));
}

describe('lines of an earlier text', () => {
  it('stay where nothing changed', () => {
    assert.deepEqual(moved(['a', 'b'], ['a', 'b']), [1, 2]);
  });

  it('move with what was put in and taken out above them', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], ['new', 'a', 'b', 'new', 'new', 'c']), [2, 3, 6]);
    assert.deepEqual(moved(['a', 'b', 'c', 'd'], ['a', 'd']), [1, null, null, 2]);
  });

  it('are gone where they were edited', () => {
    assert.deepEqual(moved(['a', 'b', 'c', 'd', 'e'], ['a', 'B', 'c', 'D', 'e']), [1, null, 3, null, 5]);
  });

  it('of which one is there twice are not mixed up', () => {
    assert.deepEqual(moved(['}', 'x', '}', 'y'], ['}', '}', 'x', '}', 'z']), [1, 3, 4, null]);
  });

  it('have line ends of any kind', () => {
    assert.equal(lineMap('a\r\nb\r\nc', 'new\na\nb\nc')(3), 4);
  });

  it('are not compared where so many have changed that it would take long', () => {
    const text = (count: number, suffix: string): string[] =>
      Array.from({ length: count }, (_, i) => (i === count / 2 ? 'same' : `line ${i}${suffix}`));
    assert.equal(moved(text(400, ''), text(400, '!'))[200], 201);
    assert.ok(moved(text(1000, ''), text(1000, '!')).every((line) => line === null));
  });
});
