import type { Check } from '../../exercises/exercise';
import { elementIndex, formatValue, largestDifference } from '../compareValues';
import { describeProbe, type Evidence, PASSED, recordedTensor, type Verdict } from '../verdict';

/** The output has the recorded values on every probe. */
export function values({ check, probes, recorded }: Evidence<Extract<Check, { kind: 'values' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const wanted = recordedTensor(recorded, probe);
    const { outcome } = observation;
    if (outcome.kind === 'tensor' && outcome.dtype !== wanted.dtype) {
      return {
        passed: false,
        expected: { text: `values of type ${wanted.dtype}` },
        actual: { text: `values of type ${outcome.dtype}` },
      };
    }
    if (outcome.kind !== 'tensor' || outcome.values.length !== wanted.values.length) {
      return { passed: false, expected: { text: `${wanted.values.length} values` }, actual: { text: 'others' } };
    }
    const { index, excess } = largestDifference(wanted.values, outcome.values, check.tolerance);
    if (excess <= 1) continue;
    const at = elementIndex(wanted.shape, index);
    // The row in which the largest difference stands says more than one number.
    const rowLength = wanted.shape.at(-1) ?? 1;
    const first = index - (index % rowLength);
    const rowAt = at.map((place, axis) => (axis === at.length - 1 ? 0 : place));
    const row = (all: ArrayLike<number>): (number | null)[] =>
      Array.from(all)
        .slice(first, first + rowLength)
        .map((value) => (Number.isFinite(value) ? value : null));
    // A single number has no index.
    const place = at.length > 0 ? ` at [${at.join(', ')}]` : '';
    return {
      passed: false,
      expected: {
        text: `${formatValue(wanted.values[index]!)}${place}, ${describeProbe(probe)}`,
        values: row(wanted.values),
        at: rowAt,
      },
      actual: { text: `${formatValue(outcome.values[index]!)}${place}`, values: row(outcome.values), at: rowAt },
    };
  }
  return PASSED;
}
