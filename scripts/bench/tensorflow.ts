import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type LoadedExercise, programPath } from '../../src/runs/packFiles';
import type { CheckTimes } from './checks';
import { type Figure, median } from './figure';

const VERSION = '2.21.0';

/**
 * The same work by Python with TensorFlow, in turns with ours: the solution's class on 40 images at both sizes, and
 * its method on the shapes of the exercise's probes, compared with numpy. (Fresh weights: their values cost no time.)
 */
export async function tensorflowFigures(
  root: string,
  exercise: LoadedExercise,
  times: CheckTimes,
  rounds: number,
): Promise<Figure[]> {
  const python = pythonWithTensorflow(root);
  const solution = programPath(exercise, 'python', 'solution');
  const script = path.join(root, 'scripts/bench/check.py');
  const check = (): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(python, [script, solution, exercise.folder], {
      encoding: 'utf8',
      env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' },
    });
    if (status !== 0) throw new Error(`check.py ended with ${status}: ${stderr}`);
    return performance.now() - start;
  };
  // Caches of the disk are warm on both sides.
  check();
  const theirs: number[] = [];
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    theirs.push(check());
    cold.push(times.coldCheck('python'));
    warm.push(await times.warmClick('python'));
  }
  const [t, c, w] = [median(theirs), median(cold), median(warm)];
  return [
    {
      name: 'against Python with TensorFlow, cold',
      measured: `${c.toFixed(0)} ms, ${(t / c).toFixed(1)} × as fast as python check.py (${t.toFixed(0)} ms)`,
      allowed: '2 × as fast',
      reached: t / c >= 2,
    },
    {
      name: 'against Python with TensorFlow, a click',
      measured: `${w.toFixed(0)} ms, ${(t / w).toFixed(1)} × as fast`,
      allowed: '10 × as fast',
      reached: t / w >= 10,
    },
  ];
}

/** A virtual environment with TensorFlow, made where there is none. @returns its Python */
export function pythonWithTensorflow(root: string): string {
  const folder = path.join(root, 'out/bench/tensorflow');
  const python = path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ready = path.join(folder, 'ready');
  if (!fs.existsSync(ready)) {
    console.log(`Installing tensorflow-cpu ${VERSION} into ${path.relative(process.cwd(), folder)} …`);
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', `tensorflow-cpu==${VERSION}`], { stdio: 'inherit' });
    fs.writeFileSync(ready, '');
  }
  return python;
}
