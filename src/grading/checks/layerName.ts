import type { Check } from '../../exercises/exercise';
import { type Evidence, PASSED, type Verdict } from '../verdict';

/** The method's last layer has the name that is asked for, if it is of a type that is asked to have one. */
export function layerName({ check, probes, recorded }: Evidence<Extract<Check, { kind: 'layerName' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const wanted = check.layerName ?? recorded.layers[probe.id]?.at(-1)?.name;
    const last = observation.trace.filter((row) => row.learnerPart).at(-1);
    if (!last || !check.types.includes(last.type) || last.name === wanted) continue;
    return {
      passed: false,
      expected: { text: `${last.type} named ${wanted}` },
      actual: { text: `${last.type} named ${last.name}` },
    };
  }
  return PASSED;
}
