import type { Check } from '../../exercises/exercise';
import { formatValue } from '../compareValues';
import { sampleFacts } from '../sampleFacts';
import { describeProbe, type Evidence, PASSED, recordedFacts, type Verdict } from '../verdict';

/** Of values that do not vary: some processors add in another order from call to call. */
const NOISE = 1e-5;

/** Many calls give values that vary as much as the recorded ones; where those do not, neither may these. */
export function spread({ check, probes, recorded }: Evidence<Extract<Check, { kind: 'spread' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const wanted = recordedFacts(recorded, probe).spread;
    const { outcome } = observation;
    const got = probe.kind === 'call' && outcome.kind === 'tensor' ? sampleFacts(probe, outcome).spread : NaN;
    if (Math.abs(got - wanted) <= Math.max(check.tolerance * wanted, NOISE)) continue;
    return {
      passed: false,
      expected: { text: `${describe(wanted)}, ${describeProbe(probe)}` },
      actual: { text: describe(got) },
    };
  }
  return PASSED;
}

function describe(spread: number): string {
  return spread <= NOISE
    ? 'the same values in every call'
    : `values that vary by about ${formatValue(spread)} from call to call`;
}
