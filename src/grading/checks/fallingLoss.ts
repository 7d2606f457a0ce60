import type { Check } from '../../exercises/exercise';
import { formatValue } from '../compareValues';
import { describeProbe, type Evidence, PASSED, type Verdict } from '../verdict';

/** Training steps bring the loss down to a fraction of the first one. */
export function fallingLoss({ check, probes }: Evidence<Extract<Check, { kind: 'fallingLoss' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const { outcome } = observation;
    const losses = outcome.kind === 'tensor' ? outcome.values : new Float32Array();
    const [first, last] = [losses[0] ?? NaN, losses.at(-1) ?? NaN];
    const highest = losses.reduce((most, loss) => (loss <= most ? most : loss), first);
    const isCalm = highest <= first * check.peak;
    if (last <= first * check.fraction && isCalm) continue;
    const percent = Math.round(check.fraction * 100);
    return {
      passed: false,
      expected: { text: `a loss that falls to ${percent} % or less of the first one, ${describeProbe(probe)}` },
      actual: {
        text:
          outcome.kind === 'error'
            ? outcome.error.message
            : `${formatValue(first)} at first, ${isCalm ? '' : `up to ${formatValue(highest)}, `}${formatValue(last)} after ${losses.length - 1} steps`,
        values: Array.from(losses, (value) => (Number.isFinite(value) ? value : null)),
      },
      location: outcome.kind === 'error' ? outcome.error.location : null,
    };
  }
  return PASSED;
}
