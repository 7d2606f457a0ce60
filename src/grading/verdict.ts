import type { Check } from '../exercises/exercise';
import type { Probe } from '../protocol/probe';
import type { Recorded, SampleFacts } from '../exercises/recorded';
import type { Location } from '../protocol/location';
import type { Observation } from '../protocol/observation';
import type { Finding } from '../protocol/runResult';
import { formatShape } from '../protocol/shape';

/** What a kind of check says of the observations that it asked for. */
export type Verdict =
  | { passed: true }
  | {
      passed: false;
      expected: Finding;
      actual: Finding;
      /** Better than the check's own help, where the failure says more. */
      help?: string;
      location?: Location | null;
    };

export const PASSED: Verdict = { passed: true };

/** The evidence for one check: its probes with what was observed, and what was recorded of the solution. */
export interface Evidence<C extends Check = Check> {
  check: C;
  probes: { probe: Probe; observation: Observation }[];
  recorded: Recorded['solution'];
}

type TensorAnswer = Extract<Recorded['solution']['outcomes'][string], { kind: 'tensor' }>;

/** The recorded answer on a probe whose values are the same every time. @throws Error for an exercise that is not made right */
export function recordedTensor({ outcomes }: Recorded['solution'], { id }: Probe): TensorAnswer & { values: number[] } {
  const answer = outcomes[id];
  if (answer?.kind !== 'tensor' || !answer.values) throw new Error(`The probe "${id}" has no values to compare with.`);
  return { ...answer, values: answer.values };
}

/** The recorded facts on a probe that is called many times. @throws Error for an exercise that is not made right */
export function recordedFacts({ outcomes }: Recorded['solution'], { id }: Probe): SampleFacts {
  const answer = outcomes[id];
  if (answer?.kind !== 'samples') throw new Error(`The probe "${id}" is not called many times: it needs "repeat".`);
  return answer.facts;
}

/** The shape of one output of the method on a probe. */
export function recordedShape({ outcomes }: Recorded['solution'], { id }: Probe): number[] {
  const answer = outcomes[id]!;
  return answer.kind === 'samples' ? answer.facts.shape : answer.shape;
}

/** How a probe is named to a learner: `for a map of (3, 5, 8, 10)`. */
export function describeProbe(probe: Probe): string {
  if (probe.kind !== 'call') return `at ${probe.size}×${probe.size}`;
  const tensor = probe.args.find((arg) => 'tensor' in arg);
  return tensor && 'tensor' in tensor ? `for an input of ${formatShape(tensor.tensor.shape)}` : `on ${probe.id}`;
}
