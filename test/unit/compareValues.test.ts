import assert from 'node:assert/strict';
import { largestDifference } from '../../src/grading/compareValues';

const TOLERANCE = 0.1;
const excess = (expected: number, got: number): number => largestDifference([expected], [got], TOLERANCE).excess;

describe('the largest difference of two lists of values', () => {
  it('is that of the value which is furthest off, in units of the tolerance', () => {
    assert.deepEqual(largestDifference([1, 2, 3], [1, 1.5, 3.25], 0.25), { index: 1, excess: 1 });
  });

  it('grows with the distance, and less so where the expected value is large', () => {
    assert.deepEqual([excess(0, 1), excess(1, 2), excess(-10, -11)], [10, 10, 1]);
  });

  for (const value of [NaN, Infinity, -Infinity]) {
    it(`is none where both are ${value}`, () => assert.equal(excess(value, value), 0));

    it(`has no bounds where only one is ${value}`, () => {
      assert.deepEqual([excess(value, 3), excess(3, value)], [Infinity, Infinity]);
    });
  }

  it('has no bounds between an infinity and the other, or what is not a number', () => {
    const pairs = [Infinity, -Infinity, NaN].flatMap((a, _, all) => all.filter((b) => b !== a).map((b) => [a, b]));
    const different = pairs.filter(([a, b]) => !Object.is(a, b)).map(([a, b]) => excess(a!, b!));
    assert.deepEqual(different, Array(6).fill(Infinity));
  });

  it('names the first of several that have no bounds', () => {
    assert.equal(largestDifference([1, 2, Infinity], [1.05, Infinity, 2], TOLERANCE).index, 1);
  });
});
