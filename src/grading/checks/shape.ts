import type { Check } from '../../exercises/exercise';
import type { TraceRow } from '../../protocol/observation';
import { formatShape, sameShape } from '../../protocol/shape';
import { describeLostAxis } from '../lostAxis';
import type { Probe } from '../../protocol/probe';
import { describeProbe, type Evidence, PASSED, recordedShape, type Verdict } from '../verdict';

/** The output has the recorded shape on every probe. */
export function shape({ probes, recorded }: Evidence<Extract<Check, { kind: 'shape' }>>): Verdict {
  for (const { probe, observation } of probes) {
    const wanted = recordedShape(recorded, probe);
    const got = observation.outcome.kind === 'tensor' ? shapeOf(observation.outcome.shape, probe) : null;
    if (got && sameShape(got, wanted)) continue;
    return {
      passed: false,
      expected: { text: `${formatShape(wanted)} ${describeProbe(probe)}`, shape: wanted },
      actual: got ? { text: textOf(got, observation.trace), shape: got } : { text: 'no tensor' },
    };
  }
  return PASSED;
}

/** Of one output: those of a probe that is called many times are stacked. */
function shapeOf(shape: number[], probe: Probe): number[] {
  return probe.kind === 'call' && probe.repeat > 1 ? shape.slice(1) : shape;
}

function textOf(shape: number[], trace: TraceRow[]): string {
  const lost = shape.includes(0) ? describeLostAxis(trace) : null;
  return lost ? `${formatShape(shape)}, as ${lost}` : formatShape(shape);
}
