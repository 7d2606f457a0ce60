import * as v from 'valibot';

/** Bars of a histogram. */
export const BARS = 12;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What values a tensor has, in short. */
export const ValueRangeSchema = v.object({
  least: v.number(),
  most: v.number(),
  mean: v.number(),
  /** How many values are in each of equal steps from the least to the most; all in the first where those are the same. */
  histogram: v.pipe(v.array(count), v.length(BARS)),
  /** Values that are no finite numbers, which none of the above counts. */
  notFinite: count,
});
export type ValueRange = v.InferOutput<typeof ValueRangeSchema>;

/** @returns null where no value is a finite number */
export function valueRange(values: ArrayLike<number>): ValueRange | null {
  const range = rangeOfFinite(values);
  if (range) return range;
  const finite = Array.from(values).filter(Number.isFinite);
  const rest = rangeOfFinite(finite);
  return rest && { ...rest, notFinite: values.length - finite.length };
}

/**
 * Every layer of a run has this done, so it looks at no value longer than it must.
 * @returns null where there is no value, or one that is not finite
 */
function rangeOfFinite(values: ArrayLike<number>): ValueRange | null {
  let [least, most, sum] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
    sum += value;
  }
  if (values.length === 0 || !Number.isFinite(sum)) return null;
  const perValue = most > least ? BARS / (most - least) : 0;
  const counts = new Int32Array(BARS + 1);
  // By `| 0`, which is a fraction of the time that Math.floor takes.
  for (let i = 0; i < values.length; i++) counts[((values[i]! - least) * perValue) | 0]!++;
  // The most belongs to the last step.
  counts[BARS - 1]! += counts[BARS]!;
  return { least, most, mean: sum / values.length, histogram: [...counts.subarray(0, BARS)], notFinite: 0 };
}

const HEIGHTS = '▁▂▃▄▅▆▇█';

/** A histogram as a text of one line: a bar for each step, the tallest for the most values; a space for none. */
export function histogramText(histogram: number[]): string {
  const tallest = Math.max(...histogram);
  return histogram
    .map((each) => (each === 0 ? ' ' : HEIGHTS[Math.ceil((each / tallest) * HEIGHTS.length) - 1]!))
    .join('');
}
