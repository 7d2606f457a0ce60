import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import type { Diagnosis } from '../../src/protocol/diagnosis';
import { Backends, type BackendStart } from '../../src/runs/backends/backends';
import { storageFolder } from '../../src/runs/backends/packageFolders';
import { observeRun } from '../../src/runs/observedRun';
import { type LoadedExercise, loadPack, programPath } from '../../src/runs/packFiles';
import { RunnerProcess } from '../../src/runs/runnerProcess';
import { type Figure, median } from './figure';
import { logitsOf } from './logits';
import { resizedCourse } from './resizedCourse';
import { pythonWithTensorflow } from './tensorflow';

const LARGE_BATCH = 128;
const MOST_CHOOSING_MS = 20;
/** What a run may take over the bare forward passes: `1.1 × + 20 ms`. */
const OVERHEAD = { factor: 1.1, ms: 20 };

/**
 * Every backend of this machine, side by side.
 * @param againstPython also TensorFlow's kernels as we call them against Python's calls of them
 */
export async function backendFigures(
  root: string,
  bareBundle: string,
  rounds: number,
  againstPython: boolean,
): Promise<Figure[]> {
  const runnerPath = path.join(root, 'dist/runner.js');
  const backends = new Backends({ runnerPath, nodePath: process.execPath, storage: storageFolder() });
  const course = path.join(root, 'out/bench/largeBatch');
  const exercise = logitsOf(resizedCourse(loadPack(path.join(root, 'exercises/squeezenet')), course, LARGE_BATCH));
  const figures: Figure[] = [];
  for (const name of backends.names) {
    const diagnosis = await backends.diagnose(name, { training: true });
    figures.push(speed(diagnosis));
    if (name === 'tensorflow' && againstPython) figures.push(await stepAgainstPython(root, backends, rounds));
    // What is made of software, or plain JavaScript, varies by more than what is measured.
    if (!diagnosis.available || diagnosis.description?.isSoftware || name === 'cpu') continue;
    const bare: number[] = [];
    const observed: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(bareForward(bareBundle, root, course, await backends.start({ name, reason: 'for this figure' })));
      observed.push(await observedForward(backends, exercise, name));
    }
    figures.push(overhead(name, median(bare), median(observed)));
  }
  figures.push(await choosing(backends, rounds));
  return figures;
}

function speed({ backend, available, why, description, forward, trainingStep }: Diagnosis): Figure {
  const time = (what: string, measured: Diagnosis['forward']): string =>
    measured ? `${what} ${measured.ms.toFixed(0)} ms (${measured.images})` : `${what} not measured`;
  return {
    name: `${backend}: milliseconds of a pass (of so many images)`,
    measured: available
      ? `${time('forward', forward)}, ${time('training step', trainingStep)}, on ${description?.device}`
      : `not available: ${why}`,
    allowed: 'it is available, and passes its self-test',
    reached: available,
  };
}

/** A training step on TensorFlow's kernels, by tfjs and by Python on the same cores, in turns; the best of each. */
async function stepAgainstPython(root: string, backends: Backends, rounds: number): Promise<Figure> {
  const python = pythonWithTensorflow(root);
  const script = path.join(root, 'scripts/bench/trainingStep.py');
  const own: number[] = [];
  const theirs: { eager: number; function: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const { trainingStep } = await backends.diagnose('tensorflow', { training: true });
    if (trainingStep) own.push(trainingStep.ms);
    const output = execFileSync(python, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    theirs.push(JSON.parse(output.trim().split('\n').at(-1) ?? '') as (typeof theirs)[number]);
  }
  const [ms, eager, graph] = [
    median(own),
    median(theirs.map((each) => each.eager)),
    median(theirs.map((each) => each.function)),
  ];
  return {
    name: 'tensorflow: training step against Python with TensorFlow',
    measured: `${ms.toFixed(0)} ms; eager ${eager.toFixed(0)}, tf.function ${graph.toFixed(0)} ms (ours is ${(ms / graph).toFixed(1)} × that)`,
    allowed: 'less than eager',
    reached: ms < eager,
  };
}

function overhead(name: string, bare: number, observed: number): Figure {
  const most = OVERHEAD.factor * bare + OVERHEAD.ms;
  return {
    name: `${name}: a run's forward passes, batch ${LARGE_BATCH}`,
    measured: `${observed.toFixed(0)} ms = ${(observed / bare).toFixed(2)} × the bare ones (${bare.toFixed(0)} ms)`,
    allowed: `${OVERHEAD.factor} × + ${OVERHEAD.ms} ms = ${most.toFixed(0)} ms`,
    reached: observed <= most,
  };
}

function bareForward(bundle: string, root: string, course: string, start: BackendStart): number {
  const { name, nodePath, packageFolder } = start;
  const args = [bundle, root, course, name, ...(packageFolder === null ? [] : [packageFolder])];
  const output = execFileSync(nodePath, args, { encoding: 'utf8' });
  return (JSON.parse(output.trim().split('\n').at(-1) ?? '') as { ms: number }).ms;
}

/** Milliseconds of the whole network's passes in a run of the solution, as its runner takes them. */
async function observedForward(
  backends: Backends,
  exercise: LoadedExercise,
  name: Diagnosis['backend'],
): Promise<number> {
  const start = await backends.start({ name, reason: 'for this figure' });
  const language = 'typescript';
  const runner = new RunnerProcess({ start, pack: exercise.pack, language, startMs: 60_000, spare: true });
  await runner.ready;
  const { probes, method } = exercise.exercise;
  const file = programPath(exercise, language, 'solution');
  let ms = 0;
  const { error } = await observeRun(
    runner,
    {
      type: 'run',
      version: 1,
      exercise: { id: exercise.id, method: method[language], probes },
      language,
      source: fs.readFileSync(file, 'utf8'),
      file,
      limits: { ...DEFAULT_LIMITS, runMs: 60_000 },
    },
    {
      onLayer: () => undefined,
      onOutput: () => undefined,
      onObservation: ({ probe, durationMs }) => {
        if (probes.find(({ id }) => id === probe)?.kind === 'network') ms += durationMs;
      },
    },
    undefined,
  );
  if (error) throw new Error(error.message);
  return ms;
}

async function choosing(backends: Backends, rounds: number): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await backends.candidates('auto', 'typescript');
    times.push(performance.now() - start);
  }
  return {
    name: 'choosing a backend, of which all is known',
    measured: `${median(times).toFixed(1)} ms`,
    allowed: `${MOST_CHOOSING_MS} ms`,
    reached: median(times) < MOST_CHOOSING_MS,
  };
}
