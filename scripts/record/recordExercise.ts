import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Check } from '../../src/exercises/exercise';
import type { Probe } from '../../src/protocol/probe';
import type { AnswerRecord, OutcomeRecord, Recorded, RecordedMistake } from '../../src/exercises/recorded';
import { addedParameters } from '../../src/grading/addedParameters';
import { largestDifference } from '../../src/grading/compareValues';
import { rowNames } from '../../src/grading/mistakes';
import { sampleFacts } from '../../src/grading/sampleFacts';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import type { Observation, Outcome } from '../../src/protocol/observation';
import type { Language } from '../../src/protocol/runResult';
import { mistakeFiles, mistakeHeader } from '../../src/runs/mistakePrograms';
import { builtInStart } from '../../src/runs/backends/backends';
import { observeRun } from '../../src/runs/observedRun';
import { LANGUAGE_SUFFIX, languagesOf, type LoadedExercise, programPath } from '../../src/runs/packFiles';
import { RunnerProcess } from '../../src/runs/runnerProcess';

/** Each keeps one core busy. */
const AT_ONCE = 2;
/** Of a mistake's tensor: so many tell it from others. */
const MOST_VALUES = 60;

/** Runs an exercise's solution and mistakes. */
export async function recordExercise(exercise: LoadedExercise, runnerPath: string): Promise<Recorded> {
  const language = recordedLanguage(exercise);
  const { probes, checks } = exercise.exercise;
  const probesWithRows = new Set([
    ...probes.filter(({ kind }) => kind === 'network').map(({ id }) => id),
    ...checks.filter(readsRows).flatMap((check) => check.probes),
  ]);
  const solution = await observe(exercise, runnerPath, language, programPath(exercise, language, 'solution'), probes);
  const recorded: Recorded = {
    version: 1,
    solution: {
      outcomes: Object.fromEntries(
        solution.map(({ probe, outcome }) => [probe, answerRecord(probeNamed(exercise, probe), outcome)]),
      ),
      layers: Object.fromEntries(
        solution
          .filter(({ probe }) => probesWithRows.has(probe))
          .map(({ probe, trace }) => [
            probe,
            trace.map(({ name, type, outputShape, params, multiplyAdds }) => ({
              name,
              type,
              outputShape,
              params,
              multiplyAdds,
            })),
          ]),
      ),
    },
    mistakes: [],
  };
  const mistakes = languagesOf(exercise).flatMap((candidate) =>
    mistakeFiles(exercise, candidate).map((file) => [candidate, file] as const),
  );
  const record = async (from: number): Promise<void> => {
    for (let at = from; at < mistakes.length; at += AT_ONCE) {
      const [candidate, file] = mistakes[at]!;
      recorded.mistakes[at] = await recordMistake(exercise, runnerPath, candidate, file);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, from) => record(from)));
  return recorded;
}

/**
 * The language whose solution the answers are recorded from: their values are the same in all of them.
 *
 * @throws Error when the exercise can be written in none
 */
function recordedLanguage(exercise: LoadedExercise): Language {
  const languages = languagesOf(exercise);
  const language = languages.includes('typescript') ? 'typescript' : languages[0];
  if (!language) throw new Error(`${exercise.folder} has no starter in any language`);
  return language;
}

/** Whether a check holds rows against the solution's. */
function readsRows(check: Check): boolean {
  return check.kind === 'layers' || (check.kind === 'layerName' && check.layerName === undefined);
}

/** The plainest arithmetic; training takes minutes there. */
function recordedBackend(probes: Probe[]): 'cpu' | 'wasm' {
  return probes.some(({ kind }) => kind === 'training') ? 'wasm' : 'cpu';
}

async function recordMistake(
  exercise: LoadedExercise,
  runnerPath: string,
  language: Language,
  file: string,
): Promise<RecordedMistake> {
  // The whole network adds nothing: the calls tell mistakes apart, and cpu is slow.
  const probes = exercise.exercise.probes.filter(({ kind }) => kind !== 'network');
  // In one run: a process for each would take much longer.
  const again = probes.flatMap((probe) =>
    Array.from({ length: repetitions(probe) }, (_, time) => ({ ...probe, id: `${probe.id} again ${time}` })),
  );
  const seen = await observe(exercise, runnerPath, language, file, [...probes, ...again]);
  const first = seen.slice(0, probes.length);
  const others = (id: string): Outcome[] =>
    seen.filter(({ probe }) => probe.startsWith(`${id} again `)).map(({ outcome }) => outcome);
  return {
    id: path.basename(file, LANGUAGE_SUFFIX[language]),
    language,
    ...mistakeHeader(fs.readFileSync(file, 'utf8')),
    outcomes: Object.fromEntries(
      first.map(({ probe, outcome }) => [probe, agreed(probeNamed(exercise, probe), outcome, others(probe))]),
    ),
    parameters: addedParameters(first[0]!),
    rows: rowNames(first[0]!),
  };
}

async function observe(
  exercise: LoadedExercise,
  runnerPath: string,
  language: Language,
  file: string,
  probes: Probe[],
): Promise<Observation[]> {
  const observations: Observation[] = [];
  const runner = new RunnerProcess({
    start: builtInStart({ name: recordedBackend(probes), reason: 'for the record' }, runnerPath),
    pack: exercise.pack,
    language,
    startMs: 60_000,
    spare: false,
  });
  await runner.ready;
  const { error } = await observeRun(
    runner,
    {
      type: 'run',
      version: 1,
      exercise: { id: exercise.id, method: exercise.exercise.method[language], probes },
      language,
      source: fs.readFileSync(file, 'utf8'),
      file: path.basename(file),
      limits: { ...DEFAULT_LIMITS, runMs: 300_000 },
    },
    { onLayer: () => undefined, onOutput: () => undefined, onObservation: (seen) => void observations.push(seen) },
    undefined,
  );
  if (error) throw new Error(`${file}: ${error.kind}: ${error.message}`);
  return observations;
}

function probeNamed({ exercise }: LoadedExercise, id: string): Probe {
  return exercise.probes.find((probe) => probe.id === id)!;
}

function answerRecord(probe: Probe, outcome: Outcome): AnswerRecord {
  const record = outcomeRecord(probe, outcome);
  if (record.kind === 'tensor' || record.kind === 'samples') return record;
  throw new Error(`the solution gives no tensor on ${probe.id}: ${JSON.stringify(outcome)}`);
}

/** How often a probe is tried again, to find out what is random: a coin falls on one side twice, but hardly ever 8 times. */
function repetitions(probe: Probe): number {
  if (probe.kind === 'call') return probe.repeat > 1 ? 0 : 7;
  return 1; // a training takes a second
}

/** What an outcome and others of the same probe agree on. */
function agreed(probe: Probe, first: Outcome, others: Outcome[]): OutcomeRecord {
  const record = outcomeRecord(probe, first);
  if (record.kind !== 'tensor') return record;
  const values = record.values!;
  const differs = (other: Outcome): boolean =>
    other.kind === 'tensor' && largestDifference(values, other.values, 1e-5).excess > 1;
  // What dropout does to a few images may well be the same twice.
  const isRandom = probe.kind === 'training' && probe.dropout;
  if (isRandom || others.some(differs)) return { ...record, values: null };
  if (values.length <= MOST_VALUES) return record;
  // Odd: most maps have an even number of channels, and the same ones would be kept everywhere.
  const every = Math.ceil(values.length / MOST_VALUES) | 1;
  return { ...record, values: values.filter((_, place) => place % every === 0), every };
}

function outcomeRecord(probe: Probe, outcome: Outcome): OutcomeRecord {
  if (probe.kind === 'call' && probe.repeat > 1 && outcome.kind === 'tensor') {
    return { kind: 'samples', facts: sampleFacts(probe, outcome) };
  }
  switch (outcome.kind) {
    case 'tensor':
      return {
        kind: 'tensor',
        shape: outcome.shape,
        dtype: outcome.dtype,
        values: Array.from(outcome.values, (value) => Number(value.toPrecision(7))),
      };
    case 'other':
      return { kind: 'other', what: outcome.what };
    case 'error':
      return { kind: 'error', errorKind: outcome.error.kind, message: outcome.error.message };
  }
}
