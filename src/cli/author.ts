import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { createRuns } from '../runs/createRuns';
import { PackError } from '../runs/errors';
import { loadPack, type LoadedPack } from '../runs/packFiles';
import { checkCourse } from './courseCheck';
import { UsageError } from './errors';
import { RUNNER_PATH } from './installed';
import { write } from './write';

/**
 * `convolab author check FOLDER [--exercise ID]`: whether a course does what it promises.
 * @returns the exit code: 0 all is well, 1 something is not, 2 the course can't be read
 */
export async function author(args: string[]): Promise<number> {
  const { folder, exercise } = parse(args);
  let pack: LoadedPack;
  try {
    pack = loadPack(path.resolve(folder));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    await write(process.stderr, `${error.file}: ${error.problem}\n`);
    return 2;
  }
  const exercises = pack.exercises.filter(({ id }) => exercise === undefined || id === exercise);
  if (exercises.length === 0) throw new UsageError(`The course has no exercise "${exercise}".`);
  const runs = createRuns({ runnerPath: RUNNER_PATH });
  let passed = 0;
  let failed = 0;
  try {
    for await (const { what, problem } of checkCourse(exercises, runs)) {
      if (problem === null) passed++;
      else failed++;
      await write(process.stdout, problem === null ? `✓ ${what}\n` : `✗ ${what}\n    ${problem}\n`);
    }
  } finally {
    runs.dispose();
  }
  await write(process.stdout, `\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

function parse(args: string[]): { folder: string; exercise: string | undefined } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { exercise: { type: 'string' } } });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const [task, folder, ...rest] = parsed.positionals;
  if (task !== 'check' || folder === undefined || rest.length > 0) {
    throw new UsageError('Name the course: convolab author check FOLDER.');
  }
  return { folder, exercise: parsed.values.exercise };
}
