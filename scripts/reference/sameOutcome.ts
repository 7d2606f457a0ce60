import type { ObjectOutcome, Outcome, Scalar, Summary, TensorOutcome } from './outcome';

/** Of a value: absolute below 1, relative above. Of a sum: of the sum of the absolute values. */
const TOLERANCE = 1e-4;

export interface Comparison {
  /** Only shape and dtype count: the values are random. */
  valuesAreRandom?: boolean;
}

/** Equal in value, shape and dtype, or the same exception class. Messages and what was printed don't count. */
export function sameOutcome(actual: Outcome, expected: Outcome, comparison: Comparison = {}): boolean {
  if ('raises' in expected) return 'raises' in actual && actual.raises === expected.raises;
  if ('raises' in actual) return false;
  if ('shape' in expected) return 'shape' in actual && sameTensor(actual, expected, comparison);
  return !('shape' in actual) && sameObject(actual, expected, comparison);
}

function sameTensor(actual: TensorOutcome, expected: TensorOutcome, { valuesAreRandom }: Comparison): boolean {
  const sameKind =
    actual.type === expected.type &&
    actual.symbolic === expected.symbolic &&
    actual.dtype === expected.dtype &&
    sameList(actual.shape, expected.shape, (a, b) => a === b);
  return sameKind && (valuesAreRandom || sameValues(actual.values, expected.values));
}

function sameValues(actual: TensorOutcome['values'], expected: TensorOutcome['values']): boolean {
  if (actual === undefined || expected === undefined) return actual === expected;
  if (Array.isArray(expected)) return Array.isArray(actual) && sameList(actual, expected, close);
  return !Array.isArray(actual) && sameSummary(actual, expected);
}

function sameSummary(actual: Summary, expected: Summary): boolean {
  const scale = typeof expected.l1 === 'number' ? expected.l1 : 1;
  return (
    sameList(actual.first, expected.first, close) &&
    sameList(actual.last, expected.last, close) &&
    sameList(actual.probes, expected.probes, close) &&
    close(actual.min, expected.min) &&
    close(actual.max, expected.max) &&
    close(actual.sum, expected.sum, scale) &&
    close(actual.l1, expected.l1)
  );
}

function sameObject(actual: ObjectOutcome, expected: ObjectOutcome, comparison: Comparison): boolean {
  if (actual.type !== expected.type) return false;
  if (expected.items) {
    return (
      sameList(actual.keys ?? [], expected.keys ?? [], (a, b) => a === b) &&
      sameList(actual.items ?? [], expected.items, (a, b) => sameOutcome(a, b, comparison))
    );
  }
  if (comparison.valuesAreRandom) return true;
  return expected.type === 'float'
    ? close(Number(actual.repr), Number(expected.repr)) || actual.repr === expected.repr
    : actual.repr === expected.repr;
}

function close(actual: Scalar, expected: Scalar, scale = 1): boolean {
  if (typeof actual !== 'number' || typeof expected !== 'number') return actual === expected;
  return Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected), scale);
}

function sameList<T>(actual: readonly T[], expected: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return actual.length === expected.length && actual.every((item, index) => same(item, expected[index]!));
}
