import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import { builtInStart } from '../../src/runs/backends/backends';
import { observeRun } from '../../src/runs/observedRun';
import { type LoadedExercise, programPath } from '../../src/runs/packFiles';
import { RunnerProcess } from '../../src/runs/runnerProcess';
import { type Figure, median } from './figure';

const MOST_MEGABYTES = 330;

/** What the interpreter takes: time from its snapshot against a plain load, in turns, and memory of a whole run. */
export async function pythonFigures(
  root: string,
  exercise: LoadedExercise,
  startBundle: string,
  rounds: number,
): Promise<Figure[]> {
  const start = (how: 'snapshot' | 'plain'): number => {
    const output = execFileSync(process.execPath, [startBundle, root, how], { encoding: 'utf8' });
    return (JSON.parse(output) as { ms: number }).ms;
  };
  const restored: number[] = [];
  const plain: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round++) {
    restored.push(start('snapshot'));
    plain.push(start('plain'));
    memory.push(await mostResident(root, exercise));
  }
  const [r, p, m] = [median(restored), median(plain), median(memory)];
  return [
    {
      name: 'python: start from the snapshot',
      measured: `${r.toFixed(0)} ms = ${(r / p).toFixed(2)} × the plain load (${p.toFixed(0)} ms)`,
      allowed: '0.4 ×',
      reached: r <= 0.4 * p,
    },
    {
      name: 'python: resident memory of the runner, at its most',
      measured: Number.isNaN(m) ? 'not measured: it needs /proc' : `${m.toFixed(0)} MB`,
      allowed: `${MOST_MEGABYTES} MB`,
      reached: m < MOST_MEGABYTES,
    },
  ];
}

/** Megabytes (10⁶) that a spare runner and its check of the solution took at their most; NaN where nobody tells. */
async function mostResident(root: string, exercise: LoadedExercise): Promise<number> {
  const runner = new RunnerProcess({
    start: builtInStart({ name: 'wasm', reason: 'for this figure' }, path.join(root, 'dist/runner.js')),
    pack: exercise.pack,
    language: 'python',
    startMs: 60_000,
    spare: true,
  });
  await runner.ready;
  const { probes, method } = exercise.exercise;
  let most = NaN;
  const { error } = await observeRun(
    runner,
    {
      type: 'run',
      version: 1,
      exercise: { id: exercise.id, method: method.python, probes },
      language: 'python',
      source: fs.readFileSync(programPath(exercise, 'python', 'solution'), 'utf8'),
      file: 'logits.py',
      limits: DEFAULT_LIMITS,
    },
    {
      onLayer: () => undefined,
      onOutput: () => undefined,
      onObservation: () => void (most = highWater(runner.pid!)),
    },
    undefined,
  );
  if (error) throw new Error(`the solution failed: ${error.message}`);
  return most;
}

/** The most memory that a process has had resident so far, as Linux counts it. */
function highWater(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return NaN;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync(status, 'utf8'))?.[1]) * 1.024e-3;
}
