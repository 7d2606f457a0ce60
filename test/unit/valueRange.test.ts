import assert from 'node:assert/strict';
import { BARS, histogramText, valueRange } from '../../src/protocol/valueRange';

describe('what values a tensor has', () => {
  it('are told by the least, the most, the mean and how many are in each step between', () => {
    const range = valueRange(Float32Array.from({ length: 25 }, (_, i) => i - 12));
    assert.deepEqual(range, {
      least: -12,
      most: 12,
      mean: 0,
      histogram: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3],
      notFinite: 0,
    });
  });

  it('are in the first step where all are the same', () => {
    const range = valueRange([3, 3, 3]);
    assert.deepEqual([range?.least, range?.most, range?.histogram[0]], [3, 3, 3]);
    assert.equal(range?.histogram.length, BARS);
  });

  it('are in one step each, whatever the steps are rounded to', () => {
    for (let i = 1; i < 500; i++) {
      const values = Float32Array.from({ length: 50 }, (_, j) => Math.sin(i * 50 + j) / i);
      const { least, most, histogram } = valueRange(values)!;
      const expected = new Array<number>(BARS).fill(0);
      for (const value of values) {
        expected[Math.min(Math.floor((value - least) * (BARS / (most - least))), BARS - 1)]!++;
      }
      assert.deepEqual(histogram, expected);
    }
  });

  it('count without what is no finite number', () => {
    const range = valueRange([NaN, 1, Infinity, 3]);
    assert.deepEqual([range?.least, range?.most, range?.mean, range?.notFinite], [1, 3, 2, 2]);
    assert.equal(valueRange([NaN]), null);
    assert.equal(valueRange([]), null);
  });

  it('are drawn with a bar for each step', () => {
    assert.equal(histogramText([0, 1, 4, 8]), ' ▁▄█');
    assert.equal(histogramText([0, 1, 10_000]), ' ▁█');
  });
});
