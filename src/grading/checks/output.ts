import type { Check } from '../../exercises/exercise';
import { describeProbe, type Evidence, PASSED, type Verdict } from '../verdict';

/** The method gives back a tensor on every probe. */
export function output({ probes }: Evidence<Extract<Check, { kind: 'output' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const { outcome } = observation;
    if (outcome.kind === 'tensor') continue;
    const text = probe.kind === 'training' ? 'a loss from each step' : 'a tensor';
    const expected = { text };
    if (outcome.kind === 'other') return { passed: false, expected, actual: { text: outcome.text } };
    return {
      passed: false,
      expected: { text: `${text}, ${describeProbe(probe)}` },
      actual: { text: outcome.error.message },
      help: `An error ended the method: ${outcome.error.message}`,
      location: outcome.error.location,
    };
  }
  return PASSED;
}
