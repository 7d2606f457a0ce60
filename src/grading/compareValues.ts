/** Where two lists of values are furthest apart, in units of the tolerance; above 1 they differ. */
export interface Difference {
  index: number;
  /** |got − expected| / (tolerance × max(1, |expected|)); Infinity where only one is finite, or both are not and differ. */
  excess: number;
}

/** Compares value by value: |got − expected| ≤ tolerance × max(1, |expected|). Both must have the same length. */
export function largestDifference(expected: ArrayLike<number>, got: ArrayLike<number>, tolerance: number): Difference {
  let largest: Difference = { index: 0, excess: 0 };
  for (let index = 0; index < expected.length; index++) {
    const excess = excessOf(expected[index]!, got[index]!, tolerance);
    if (excess > largest.excess) largest = { index, excess };
  }
  return largest;
}

function excessOf(expected: number, got: number, tolerance: number): number {
  if (Object.is(expected, got)) return 0;
  // No distance from an infinity says anything: ∞ / ∞ is not a number, which is no larger than any tolerance.
  if (!Number.isFinite(expected) || !Number.isFinite(got)) return Infinity;
  return Math.abs(got - expected) / (tolerance * Math.max(1, Math.abs(expected)));
}

/** Index of an element in a tensor of a shape, from its place in row-major order. */
export function elementIndex(shape: number[], place: number): number[] {
  const index: number[] = [];
  let rest = place;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis]!;
    index.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return index;
}

/** Four significant digits, as far as they say something. */
export function formatValue(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(4)));
}
