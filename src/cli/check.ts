import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { DEFAULT_LIMITS } from '../protocol/limits';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import { BackendChoiceSchema } from '../protocol/runnerMessage';
import type { RunResult } from '../protocol/runResult';
import { createRuns } from '../runs/createRuns';
import { languagesOf } from '../runs/packFiles';
import { UsageError } from './errors';
import { installedExercises, RUNNER_PATH } from './installed';
import { exerciseOf, languageOf, likelyLanguage, readLearnerFile } from './learnerFile';
import { report } from './report';
import { unjudged } from './unjudged';
import { write } from './write';

const EXIT_CODES: Record<RunResult['status'], number> = { passed: 0, failed: 1, error: 2 };

/** `convolab check FILE [--exercise ID] [--backend NAME] [--json]`. @returns the exit code */
export async function check(args: string[]): Promise<number> {
  const json = args.includes('--json');
  let result: RunResult;
  try {
    result = await checkFile(args);
  } catch (error) {
    if (!json) throw error;
    if (!(error instanceof UsageError)) process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
    const kind = error instanceof UsageError ? 'usage' : 'backend';
    result = unjudged(kind, String((error as Error).message ?? error), likelyLanguage(args));
  }
  await write(process.stdout, json ? `${JSON.stringify(result)}\n` : report(result));
  return EXIT_CODES[result.status];
}

async function checkFile(args: string[]): Promise<RunResult> {
  const { file, exercise: named, backend } = parse(args);
  const language = languageOf(file);
  const source = readLearnerFile(file);
  const exercise = exerciseOf(file, installedExercises(), named);
  if (!languagesOf(exercise).includes(language)) {
    throw new UsageError(`The exercise "${exercise.id}" can't be written in ${LANGUAGE_NAMES[language]} yet.`);
  }
  const runs = createRuns({ runnerPath: RUNNER_PATH });
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new UsageError('The check was cancelled.'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const request = { exercise, language, source, file, backend, limits: DEFAULT_LIMITS };
    return await runs.check(request, () => undefined, stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    runs.dispose();
  }
}

function parse(args: string[]) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        exercise: { type: 'string' },
        backend: { type: 'string', default: 'auto' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const [file, ...rest] = parsed.positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('Name one file: convolab check FILE.');
  const backend = v.safeParse(BackendChoiceSchema, parsed.values.backend);
  if (!backend.success)
    throw new UsageError(
      `There is no backend "${parsed.values.backend}". Known: auto, cuda, webgpu, tensorflow, wasm, cpu.`,
    );
  return { file, exercise: parsed.values.exercise, backend: backend.output };
}
