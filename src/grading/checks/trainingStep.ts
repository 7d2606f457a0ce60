import type { Check } from '../../exercises/exercise';
import { formatValue, largestDifference } from '../compareValues';
import { describeProbe, type Evidence, PASSED, recordedTensor, type Verdict } from '../verdict';

/** Training steps give back the recorded losses, and leave the network with the recorded one. */
export function trainingStep({ check, probes, recorded }: Evidence<Extract<Check, { kind: 'trainingStep' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const wanted = recordedTensor(recorded, probe).values;
    const { outcome } = observation;
    const got = outcome.kind === 'tensor' ? outcome.values : new Float32Array();
    if (got.length !== wanted.length) {
      return {
        passed: false,
        expected: { text: `a loss for each of ${wanted.length - 1} steps, ${describeProbe(probe)}` },
        actual: { text: outcome.kind === 'error' ? outcome.error.message : 'something else' },
        location: outcome.kind === 'error' ? outcome.error.location : null,
      };
    }
    const { index, excess } = largestDifference(wanted, got, check.tolerance);
    if (excess <= 1) continue;
    const first = wanted.findIndex((value, at) => largestDifference([value], [got[at]!], check.tolerance).excess > 1);
    const at = first < 0 ? index : first;
    return {
      passed: false,
      expected: {
        text: `${name(at, wanted.length)}: ${formatValue(wanted[at]!)}, ${describeProbe(probe)}`,
        values: wanted,
      },
      actual: {
        text: `${name(at, wanted.length)}: ${formatValue(got[at]!)}`,
        values: Array.from(got, (value) => (Number.isFinite(value) ? value : null)),
      },
    };
  }
  return PASSED;
}

function name(at: number, count: number): string {
  return at === count - 1 ? 'loss after the last step' : `loss that step ${at + 1} gives back`;
}
