import type { Check } from '../../exercises/exercise';
import { addedParameters } from '../addedParameters';
import { type Evidence, PASSED, type Verdict } from '../verdict';

/** The method adds exactly so many parameters. */
export function parameters({ check, probes }: Evidence<Extract<Check, { kind: 'parameters' }>>): Verdict {
  for (const { observation } of probes) {
    const added = addedParameters(observation);
    if (added === check.parameters) continue;
    const layers = observation.trace.filter((row) => row.learnerPart && row.params > 0);
    const names = layers.map((row) => `${row.type} ${row.name}: ${row.params}`).join(', ');
    return {
      passed: false,
      expected: { text: `${check.parameters} parameters` },
      actual: { text: `${added} parameters${names ? ` (${names})` : ''}` },
    };
  }
  return PASSED;
}
