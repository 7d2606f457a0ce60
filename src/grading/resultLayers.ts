import type { Exercise } from '../exercises/exercise';
import type { Recorded, RecordedLayer } from '../exercises/recorded';
import type { Observation, TraceRow } from '../protocol/observation';
import { shownProbe } from '../protocol/probe';
import type { LayerResult } from '../protocol/runResult';
import { sameShape, type Shape } from '../protocol/shape';
import { pairWithReference } from './layerPairs';

/**
 * The table of layers: the whole network at its first size, each row with the shape that the reference has there.
 * @param passed then a shape that differs is another right way, and nothing was expected in its place
 */
export function resultLayers(
  exercise: Exercise,
  recorded: Recorded,
  observations: Observation[],
  passed: boolean,
): LayerResult[] {
  const probe = shownProbe(exercise.probes);
  const observation = observations.find((candidate) => candidate.probe === probe?.id);
  if (!probe || !observation) return [];
  return pairWithReference(observation.trace, recorded.solution.layers[probe.id] ?? []).map(({ row, reference }) => ({
    name: row.name,
    type: row.type,
    inputShapes: row.inputShapes,
    ...(row.sources && { sources: row.sources }),
    outputShape: row.outputShape,
    expectedShape: expectedShape(row, reference, passed),
    params: row.params,
    multiplyAdds: row.multiplyAdds,
    line: row.line,
    learnerPart: row.learnerPart,
    ...(row.values && { values: row.values }),
  }));
}

function expectedShape({ outputShape }: TraceRow, reference: RecordedLayer | null, passed: boolean): Shape | null {
  const expected = reference?.outputShape ?? null;
  return passed && expected && !(outputShape && sameShape(outputShape, expected)) ? null : expected;
}
