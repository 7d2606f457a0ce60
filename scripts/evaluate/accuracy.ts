import * as fs from 'node:fs';
import type { Language } from '../../src/protocol/runResult';
import { DEFAULT_LIMITS } from '../../src/protocol/limits';
import type { BackendStart } from '../../src/runs/backends/backends';
import { observeRun } from '../../src/runs/observedRun';
import { type LoadedExercise, programPath } from '../../src/runs/packFiles';
import { RunnerProcess } from '../../src/runs/runnerProcess';
import type { LabelledImages } from '../cifar10/sheets';

/** A learner's eager code keeps every map until the call is over: some 1.4 MB an image at 32×32. */
const IMAGES_OF_A_RUN = 250;

/** How many images a size's weights get right. */
export interface Accuracy {
  size: number;
  images: number;
  right: number;
}

/** @returns the right ones as a share of all */
export function share({ right, images }: Accuracy): number {
  return right / images;
}

/**
 * Accuracy of a course's weights by a learner's own path: the exercise's solution, in a runner of the backend, with the
 * whole network as its probe. Once for each input size of the network, on the central crop.
 *
 * @param onProgress is told how many images are done
 * @throws Error when a run does not come to its end
 */
export async function solutionAccuracy(
  exercise: LoadedExercise,
  language: Language,
  images: LabelledImages,
  start: BackendStart,
  onProgress: (done: number) => void = () => undefined,
): Promise<Accuracy[]> {
  const sizes = exercise.pack.network.sizes.map(({ size }) => size);
  const right = new Map(sizes.map((size) => [size, 0]));
  for (let first = 0; first < images.count; first += IMAGES_OF_A_RUN) {
    const part = slice(images, first, Math.min(first + IMAGES_OF_A_RUN, images.count));
    for (const [size, logits] of await solutionLogits(exercise, language, part, sizes, start)) {
      right.set(size, right.get(size)! + countRight(logits, part.labels));
    }
    onProgress(first + part.count);
  }
  return sizes.map((size) => ({ size, images: images.count, right: right.get(size)! }));
}

/** Logits (count, classes) of each size, from one run. */
async function solutionLogits(
  exercise: LoadedExercise,
  language: Language,
  images: LabelledImages,
  sizes: number[],
  start: BackendStart,
): Promise<Map<number, Float32Array>> {
  const logits = new Map<number, Float32Array>();
  const runner = new RunnerProcess({ start, pack: exercise.pack, language, startMs: 60_000, spare: false, images });
  await runner.ready;
  const file = programPath(exercise, language, 'solution');
  const { error } = await observeRun(
    runner,
    {
      type: 'run',
      version: 1,
      exercise: {
        id: exercise.id,
        method: exercise.exercise.method[language],
        probes: sizes.map((size) => ({ kind: 'network', id: String(size), size })),
      },
      language,
      source: fs.readFileSync(file, 'utf8'),
      file,
      limits: { ...DEFAULT_LIMITS, runMs: 300_000, memoryBytes: 4 * 1024 ** 3 },
    },
    {
      onLayer: () => undefined,
      onOutput: () => undefined,
      onObservation: ({ probe, outcome }) => {
        if (outcome.kind === 'tensor') logits.set(Number(probe), outcome.values);
      },
    },
    undefined,
  );
  if (error || logits.size < sizes.length) throw new Error(`${file}: ${error?.message ?? 'it gave no tensor'}`);
  return logits;
}

/** How often the largest of an image's logits, the first of several that are equal, is the one of its class. */
export function countRight(logits: Float32Array, labels: Uint8Array): number {
  const classes = logits.length / labels.length;
  return labels.reduce((right, label, image) => {
    const row = logits.subarray(image * classes, (image + 1) * classes);
    return right + (row.indexOf(Math.max(...row)) === label ? 1 : 0);
  }, 0);
}

function slice({ side, pixels, labels }: LabelledImages, from: number, end: number): LabelledImages {
  const bytes = side * side * 3;
  // Copies: a view would take the whole array along to the runner.
  return {
    count: end - from,
    side,
    pixels: pixels.slice(from * bytes, end * bytes),
    labels: labels.slice(from, end),
  };
}
