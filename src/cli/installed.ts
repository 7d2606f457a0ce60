import * as path from 'node:path';
import { loadPacks, type LoadedExercise } from '../runs/packFiles';
import { UsageError } from './errors';

/** The bundles lie in `dist/`, the courses beside it. */
export const RUNNER_PATH = path.join(__dirname, 'runner.js');
const EXERCISES = path.join(__dirname, '..', 'exercises');

export function installedExercises(): LoadedExercise[] {
  const { packs, problems } = loadPacks(EXERCISES);
  for (const problem of problems) process.stderr.write(`${problem.message}\n`);
  const exercises = packs.flatMap((pack) => pack.exercises);
  if (exercises.length === 0) throw new UsageError(`No exercise could be read from ${EXERCISES}. Reinstall Convolab.`);
  return exercises;
}
