import type { Exercise } from '../exercises/exercise';
import type { LineShape } from '../protocol/lineShape';
import type { Observation } from '../protocol/observation';
import { shownProbe } from '../protocol/probe';

/** Shapes of the learner's variables in the call that tells most: the first that failed, else the whole network's. */
export function resultLineShapes(exercise: Exercise, observations: Observation[]): LineShape[] {
  const network = shownProbe(exercise.probes);
  const told =
    observations.find(({ outcome }) => outcome.kind === 'error') ??
    observations.find(({ probe }) => probe === network?.id) ??
    observations.at(-1);
  return told?.lineShapes ?? [];
}
