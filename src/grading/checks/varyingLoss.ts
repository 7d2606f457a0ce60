import type { Check } from '../../exercises/exercise';
import { formatValue } from '../compareValues';
import { describeProbe, type Evidence, PASSED, type Verdict } from '../verdict';

/** Of losses that are the same: backends add up in another order now and then. */
const NOISE = 1e-5;

/** Training steps that leave the weights alone give back losses that vary: what is random while training is at work. */
export function varyingLoss({ check, probes }: Evidence<Extract<Check, { kind: 'varyingLoss' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const { outcome } = observation;
    // The last one is the network's own, with nothing dropped.
    const losses = outcome.kind === 'tensor' ? Array.from(outcome.values.slice(0, -1)) : [];
    if (losses.length > 1 && Math.max(...losses) - Math.min(...losses) > NOISE) continue;
    const { help } = check;
    if (outcome.kind !== 'tensor') {
      const text = outcome.kind === 'error' ? outcome.error.message : outcome.text;
      const location = outcome.kind === 'error' ? outcome.error.location : null;
      return { passed: false, expected: { text: 'losses' }, actual: { text }, help, location };
    }
    return {
      passed: false,
      expected: { text: `losses that differ from step to step, ${describeProbe(probe)}` },
      actual: { text: `${formatValue(losses[0] ?? NaN)} in each of ${losses.length} steps`, values: losses },
    };
  }
  return PASSED;
}
