import type { Observation } from '../protocol/observation';

/** Parameters of the layers and variables that the learner's method made. */
export function addedParameters({ trace }: Observation): number {
  return trace.reduce((total, row) => total + (row.learnerPart ? row.params : 0), 0);
}
