import * as path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DEFAULT_LIMITS, STEP_MS } from '../protocol/limits';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import { BackendChoiceSchema } from '../protocol/runnerMessage';
import type { TrainingEvent } from '../protocol/trainingEvent';
import type { TrainingPlan } from '../protocol/trainingPlan';
import { type TrainingResult, trainingAfter, untrained } from '../protocol/trainingState';
import { storageFolder } from '../runs/backends/packageFolders';
import { CheckpointFile, DamagedCheckpointError } from '../runs/checkpointFile';
import { createRuns } from '../runs/createRuns';
import { ResumeError } from '../runs/errors';
import { hasImageSets } from '../runs/imageSets';
import { languagesOf, type LoadedExercise } from '../runs/packFiles';
import type { TrainingRequest } from '../runs/runs';
import { UsageError } from './errors';
import { installedExercises, RUNNER_PATH } from './installed';
import { exerciseOf, languageOf, readLearnerFile } from './learnerFile';
import { printable } from './report';
import { TrainingReport } from './trainingReport';
import { write } from './write';

const EXIT_CODES: Record<TrainingResult['status'], number> = { passed: 0, failed: 1, stopped: 2, error: 2 };

/** `convolab train FILE [--exercise ID] [--backend NAME] [--steps N] [--resume] [--json]`. @returns the exit code */
export async function train(args: string[]): Promise<number> {
  const { request, json } = parse(args);
  const runs = createRuns({ runnerPath: RUNNER_PATH });
  try {
    let state = untrained(request.plan);
    const report = new TrainingReport(process.stderr);
    const onEvent = (event: TrainingEvent): void => {
      state = trainingAfter(state, event);
      if (json) process.stdout.write(`${JSON.stringify(event)}\n`);
      else report.show(state, event);
    };
    const training = runs.train(request, onEvent);
    // A second one ends at once, as nobody listens to it any more.
    const onSignal = (): void => training.stop();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    const result = await training.done.finally(() => process.off('SIGINT', onSignal).off('SIGTERM', onSignal));
    if (!json) await write(process.stdout, printable(report.verdict(state, result)));
    return EXIT_CODES[result.status];
  } catch (error) {
    if (error instanceof ResumeError || error instanceof DamagedCheckpointError) throw new UsageError(error.message);
    throw error;
  } finally {
    runs.dispose();
  }
}

function parse(args: string[]): { request: TrainingRequest; json: boolean } {
  const { values, positionals } = parsed(args);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('Name one file: convolab train FILE.');
  const backend = v.safeParse(BackendChoiceSchema, values.backend);
  if (!backend.success) throw new UsageError(`There is no backend "${values.backend}".`);
  const language = languageOf(file);
  const source = readLearnerFile(file);
  const exercise = exerciseOf(file, installedExercises(), values.exercise);
  if (!languagesOf(exercise).includes(language)) {
    throw new UsageError(`The exercise "${exercise.id}" can't be written in ${LANGUAGE_NAMES[language]} yet.`);
  }
  const checkpoint = CheckpointFile.in(path.join(storageFolder(), 'trainings'), path.resolve(file));
  const limits = { ...DEFAULT_LIMITS, runMs: STEP_MS };
  const plan = planOf(exercise, { steps: values.steps, seed: values.seed });
  const resume = values.resume ?? false;
  const request = { exercise, language, source, file, backend: backend.output, limits, plan, checkpoint, resume };
  return { request, json: values.json ?? false };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        exercise: { type: 'string' },
        backend: { type: 'string', default: 'auto' },
        steps: { type: 'string' },
        /** For those who measure how much chance there is in a training. */
        seed: { type: 'string' },
        resume: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The exercise's plan, with what was asked for. @throws UsageError where it has none, or can't have what was asked for */
function planOf({ id, exercise, pack }: LoadedExercise, asked: { steps?: string; seed?: string }): TrainingPlan {
  const { training } = exercise;
  if (!training || !hasImageSets(pack)) throw new UsageError(`The exercise "${id}" has no training.`);
  const { steps = training.steps, seed = training.seed } = asked;
  if (!/^[1-9]\d{0,5}$/.test(String(steps))) throw new UsageError('--steps takes a number from 1 to 999999.');
  if (!/^\d{1,9}$/.test(String(seed))) throw new UsageError('--seed takes a whole number.');
  return { ...training, steps: Number(steps), seed: Number(seed) };
}
