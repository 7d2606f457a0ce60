import * as path from 'node:path';
import { createRuns } from '../../src/runs/createRuns';
import { languagesOf, loadPack } from '../../src/runs/packFiles';
import { type Figure, median } from './figure';
import { warmClick } from './warmClick';

/** From the click to the verdict, over what its passes of the whole network, or of its training, take. */
const ALLOWED_MS = 400;

/**
 * How long the solution of each exercise takes to be judged, with a runner ready, on wasm.
 * @param named ids of the exercises to measure; all where it is empty
 */
export async function courseFigures(root: string, rounds: number, named: string[]): Promise<Figure[]> {
  const runs = createRuns({ runnerPath: path.join(root, 'dist/runner.js') });
  const { exercises } = loadPack(path.join(root, 'exercises/squeezenet'));
  const measured = exercises.filter(({ id }) => named.length === 0 || named.includes(id));
  const cases = measured.flatMap((exercise) => languagesOf(exercise).map((language) => ({ exercise, language })));
  const times = cases.map(() => ({ total: [] as number[], passes: [] as number[] }));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [i, { exercise, language }] of cases.entries()) {
        const { total, passes } = await warmClick(runs, exercise, language, 'wasm');
        times[i]!.total.push(total);
        times[i]!.passes.push(passes);
      }
    }
  } finally {
    runs.dispose();
  }
  return cases.map(({ exercise, language }, i) => {
    const [total, passes] = [median(times[i]!.total), median(times[i]!.passes)];
    const over = total - passes;
    return {
      name: `${exercise.id} in ${language}: click to verdict, warm spare, wasm`,
      measured: `${total.toFixed(0)} ms, ${over.toFixed(0)} ms over its passes (${passes.toFixed(0)} ms)`,
      allowed: `${ALLOWED_MS} ms over`,
      reached: over <= ALLOWED_MS,
    };
  });
}
