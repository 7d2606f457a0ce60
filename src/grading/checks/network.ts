import type { Check } from '../../exercises/exercise';
import type { Recorded } from '../../exercises/recorded';
import type { Observation } from '../../protocol/observation';
import type { Probe } from '../../protocol/probe';
import { formatShape, sameShape } from '../../protocol/shape';
import { elementIndex, formatValue, largestDifference } from '../compareValues';
import { pairWithReference } from '../layerPairs';
import { describeProbe, type Evidence, PASSED, recordedTensor, type Verdict } from '../verdict';

/**
 * The whole network, run through the learner's class, has the recorded logits. Rows only explain logits that are wrong:
 * a right network may be written with other layers than ours.
 */
export function network(evidence: Evidence<NetworkCheck>): Verdict {
  const { check, probes, recorded } = evidence;
  for (const { probe, observation } of probes) {
    const { outcome } = observation;
    const where = describeProbe(probe);
    const wanted = recordedTensor(recorded, probe);
    const right =
      outcome.kind === 'tensor' &&
      sameShape(outcome.shape, wanted.shape) &&
      outcome.values.length === wanted.values.length &&
      largestDifference(wanted.values, outcome.values, check.tolerance).excess <= 1;
    if (!right) return explain(check, observation, recorded, probe);
    if (observation.methodCalled) continue;
    return {
      passed: false,
      expected: { text: `a network that calls the method, ${where}` },
      actual: { text: 'the method was not called' },
      help: 'The network gets its logits from somewhere else. Let it call the method of this exercise again, as in the starter.',
    };
  }
  return PASSED;
}

type NetworkCheck = Extract<Check, { kind: 'network' }>;

/** What to say of a network whose output is wrong: where it first departs from the reference, or how it ended. */
function explain(
  check: NetworkCheck,
  { outcome, trace }: Observation,
  recorded: Recorded['solution'],
  probe: Probe,
): Verdict {
  const where = describeProbe(probe);
  for (const { row, reference } of pairWithReference(trace, recorded.layers[probe.id] ?? [])) {
    if (!reference?.outputShape || !row.outputShape || sameShape(row.outputShape, reference.outputShape)) continue;
    return {
      passed: false,
      expected: { text: `${row.name}: ${formatShape(reference.outputShape)} ${where}`, shape: reference.outputShape },
      actual: { text: `${row.name}: ${formatShape(row.outputShape)}`, shape: row.outputShape },
      help: `${row.name} is the first layer whose shape differs. ${check.help}`,
      location: outcome.kind === 'error' ? outcome.error.location : null,
    };
  }
  if (outcome.kind === 'error') {
    return {
      passed: false,
      expected: { text: `logits of every image, ${where}` },
      actual: { text: outcome.error.message },
      help: `An error ended the network's run: ${outcome.error.message}`,
      location: outcome.error.location,
    };
  }
  const wanted = recordedTensor(recorded, probe);
  if (outcome.kind === 'other' || !sameShape(outcome.shape, wanted.shape)) {
    return {
      passed: false,
      expected: { text: `logits of shape ${formatShape(wanted.shape)} ${where}`, shape: wanted.shape },
      actual:
        outcome.kind === 'other' ? { text: outcome.text } : { text: formatShape(outcome.shape), shape: outcome.shape },
    };
  }
  const { index } = largestDifference(wanted.values, outcome.values, check.tolerance);
  const [image, channel] = elementIndex(wanted.shape, index);
  return {
    passed: false,
    expected: { text: `logit ${channel} of image ${image}: ${formatValue(wanted.values[index]!)} ${where}` },
    actual: { text: `logit ${channel} of image ${image}: ${formatValue(outcome.values[index]!)}` },
  };
}
