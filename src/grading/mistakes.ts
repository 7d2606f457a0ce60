import type { Check } from '../exercises/exercise';
import type { CropFacts, OutcomeRecord, Recorded, RecordedMistake, SampleFacts } from '../exercises/recorded';
import type { Observation, Outcome } from '../protocol/observation';
import type { Probe } from '../protocol/probe';
import type { Language } from '../protocol/runResult';
import { sameShape } from '../protocol/shape';
import { addedParameters } from './addedParameters';
import { largestDifference } from './compareValues';
import { sampleFacts } from './sampleFacts';

/** Looser than the checks': a mistake may be written with other operations than the recorded one. */
const TOLERANCE = 1e-3;
/** Of a spread, which is an estimate. */
const SPREAD_TOLERANCE = 0.2;

/**
 * The known mistake whose program gave just what was observed, on every probe on which it was recorded. Only mistakes
 * that fail the same check first come into question. Of several, the one whose rows have the same names is meant. Where
 * the values are the solution's, only such a one is, unless the check asks for one name: then any other is the mistake.
 */
export function recognise(
  recorded: Recorded,
  language: Language,
  failed: Check,
  observations: Observation[],
  probes: Probe[],
): RecordedMistake | null {
  const matches = (mistake: RecordedMistake): boolean =>
    mistake.language === language &&
    mistake.check === failed.id &&
    mistake.parameters === (observations[0] ? addedParameters(observations[0]) : 0) &&
    Object.entries(mistake.outcomes).every(([id, record]) => {
      const observation = observations.find((candidate) => candidate.probe === id);
      const probe = probes.find((candidate) => candidate.id === id);
      return observation !== undefined && probe !== undefined && sameOutcome(record, observation.outcome, probe);
    });
  const found = recorded.mistakes.filter(matches);
  const rows = observations[0] ? rowNames(observations[0]) : [];
  const same = found.find(
    (mistake) => mistake.rows.length === rows.length && mistake.rows.every((row, i) => row === rows[i]),
  );
  const byValue = found.find((mistake) => failed.kind === 'layerName' || !isRightByValue(mistake, recorded));
  return same ?? byValue ?? null;
}

/** Names of the rows that the method made, which tell mistakes apart whose values do not. */
export function rowNames({ trace }: Observation): string[] {
  return trace.filter(({ learnerPart }) => learnerPart).map(({ name }) => name);
}

/** Whether its values are the solution's: then its rows are what is wrong with it. */
function isRightByValue(mistake: RecordedMistake, { solution }: Recorded): boolean {
  const probes = Object.entries(mistake.outcomes);
  return mistake.rows.length > 0 && probes.every(([id, outcome]) => sameRecord(outcome, solution.outcomes[id]));
}

function sameRecord(record: OutcomeRecord, answer: Recorded['solution']['outcomes'][string] | undefined): boolean {
  if (record.kind === 'samples') return answer?.kind === 'samples' && sameFacts(record.facts, answer.facts);
  if (record.kind !== 'tensor' || answer?.kind !== 'tensor' || !record.values || !answer.values) return false;
  return sameShape(record.shape, answer.shape) && sameValues(record, answer.values);
}

function sameOutcome(record: OutcomeRecord, outcome: Outcome, probe: Probe): boolean {
  switch (record.kind) {
    case 'other':
      return outcome.kind === 'other' && outcome.what === record.what;
    case 'error':
      return (
        outcome.kind === 'error' &&
        outcome.error.kind === record.errorKind &&
        withoutOperation(outcome.error.message) === withoutOperation(record.message)
      );
    case 'samples':
      return outcome.kind === 'tensor' && probe.kind === 'call' && sameFacts(record.facts, sampleFacts(probe, outcome));
    case 'tensor':
      return outcome.kind === 'tensor' && sameShape(record.shape, outcome.shape) && sameValues(record, outcome.values);
  }
}

function sameFacts(a: SampleFacts, b: SampleFacts): boolean {
  return (
    a.dtype === b.dtype &&
    sameShape(a.shape, b.shape) &&
    (!a.crops || !b.crops || sameCrops(a.crops, b.crops)) &&
    // Where nothing but pieces came out, how far their values spread says nothing more.
    ((a.crops && b.crops && !a.crops.strangers) ||
      Math.abs(a.spread - b.spread) <= SPREAD_TOLERANCE * Math.max(a.spread, b.spread))
  );
}

/** Whether two random crops do the same, as far as many calls tell. */
export function sameCrops(a: CropFacts, b: CropFacts): boolean {
  return (
    a.strangers === b.strangers &&
    a.isDiagonal === b.isDiagonal &&
    a.orientations.join() === b.orientations.join() &&
    String(a.tops) === String(b.tops) &&
    String(a.lefts) === String(b.lefts)
  );
}

/**
 * A pool that does not fit is the same mistake as a layer and as a function: what did not fit stands after its name. Names
 * are the learner's choice, or count the layers before; what follows the first line says where it was called. Numbers with
 * a fraction differ from backend to backend, and where an object lies in memory from run to run.
 */
function withoutOperation(message: string): string {
  const [first = ''] = message.split('\n', 1);
  return first
    .replace(/^ShapeError: [^:]+: /, '')
    .replace(/"[^"]*"/g, '""')
    .replace(/\bname=\w+/g, 'name=')
    .replace(/ at 0x[0-9a-f]+/g, '')
    .replace(/\d+\.\d+(e[-+]?\d+)?/g, '0.0')
    .replace(/\[\[.*$/, '[[');
}

function sameValues(
  { values, every = 1 }: Extract<OutcomeRecord, { kind: 'tensor' }>,
  got: ArrayLike<number>,
): boolean {
  if (values === null) return true;
  const kept = Array.from(got).filter((_, place) => place % every === 0);
  return values.length === kept.length && largestDifference(values, kept, TOLERANCE).excess <= 1;
}
