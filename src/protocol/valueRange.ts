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
  let [least, most, sum, finite] = [Infinity, -Infinity, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    sum += value;
    finite++;
  }
  if (finite === 0) return null;
  const histogram = new Array<number>(BARS).fill(0);
  const perValue = most > least ? BARS / (most - least) : 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // The most belongs to the last step.
    if (Number.isFinite(value)) histogram[Math.min(Math.floor((value - least) * perValue), BARS - 1)]!++;
  }
  return { least, most, mean: sum / finite, histogram, notFinite: values.length - finite };
}

const HEIGHTS = '▁▂▃▄▅▆▇█';

/** A histogram as a text of one line: a bar for each step, the tallest for the most values; a space for none. */
export function histogramText(histogram: number[]): string {
  const tallest = Math.max(...histogram);
  return histogram
    .map((each) => (each === 0 ? ' ' : HEIGHTS[Math.ceil((each / tallest) * HEIGHTS.length) - 1]!))
    .join('');
}
