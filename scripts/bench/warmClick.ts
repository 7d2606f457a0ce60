import * as fs from 'node:fs';
import * as path from 'node:path';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import type { BackendName, Language } from '../../src/protocol/runResult';
import { type LoadedExercise, programPath } from '../../src/runs/packFiles';
import type { Runs } from '../../src/runs/runs';

/**
 * Checks an exercise's solution with a runner ready.
 * @returns milliseconds from the click to the verdict, and how many of them its passes of the whole network, or of its training, took
 * @throws Error when the solution does not pass
 */
export async function warmClick(
  runs: Runs,
  exercise: LoadedExercise,
  language: Language,
  backend: BackendName | 'auto',
): Promise<{ total: number; passes: number }> {
  const solution = programPath(exercise, language, 'solution');
  const source = fs.readFileSync(solution, 'utf8');
  await runs.warm(exercise, backend, language);
  const start = performance.now();
  const result = await runs.check(
    { exercise, language, source, file: path.basename(solution), backend, limits: DEFAULT_LIMITS },
    () => undefined,
  );
  if (result.status !== 'passed') throw new Error(`the solution ${result.status}: ${result.error?.message}`);
  const total = performance.now() - start;
  runs.cool();
  return { total, passes: result.timings['forward'] ?? 0 };
}
