// The process that trains, on one backend. Its options come as JSON in its one argument; train.ts starts it.
import * as path from 'node:path';
import * as fs from 'node:fs';
import * as v from 'valibot';
import { BackendNameSchema } from '../../src/protocol/runResult';
import { backendNamed } from '../../src/runner/backends/backends';
import * as tf from '../../src/runner/tensorflow';
import { type LabelledImages, readSplit, SHEETS } from '../cifar10/sheets';
import { CheckpointError, readCheckpoint, writeCheckpoint } from './checkpoint';
import { Curve } from './curve';
import { recipe } from './recipe';
import { namedTensors, SQUEEZENET } from './squeezeNet';
import { countRight, Trainer } from './trainer';
import { readWeights, writeWeights } from './weightsFile';

export const ProcessOptionsSchema = v.object({
  backend: BackendNameSchema,
  packageFolder: v.nullable(v.string()),
  wasmFolder: v.string(),
  data: v.string(),
  out: v.string(),
  size: v.picklist([24, 32]),
  epochs: v.optional(v.number()),
  seed: v.number(),
  /** Manifest of weights to train on. */
  from: v.optional(v.string()),
  /** How many sheets to train on: all, but for a trial. */
  sheets: v.optional(v.number(), SHEETS.train),
  /** Stops after so many minutes, as Ctrl-C would. */
  minutes: v.optional(v.number(), Infinity),
});
export type ProcessOptions = v.InferInput<typeof ProcessOptionsSchema>;

const CHECKPOINT_EVERY_MS = 60_000;
const ROW_EVERY_STEPS = 50;
const LINE_EVERY_MS = 1_000;
/** About so many times in all the test images are looked at on the way; nothing is chosen by them. */
const EVALUATIONS = 15;
/** Batches of 500 that the statistics to fold are taken from: on the way, and for what is kept. */
const [ROUGH, FINE] = [8, 60];
/** Exit code of a process that was asked to stop. */
const STOPPED = 130;

async function main(): Promise<void> {
  const options = v.parse(ProcessOptionsSchema, JSON.parse(process.argv[2]!));
  await backendNamed(options.backend, options).start();
  fs.mkdirSync(options.out, { recursive: true });
  const from = options.from === undefined ? null : readWeights(options.from, SQUEEZENET);
  const { size, epochs, seed } = options;
  const asked = recipe({ size, epochs, seed, from: from?.sha256 ?? null });
  const file = path.join(options.out, 'checkpoint.bin');
  const checkpoint = readCheckpoint(file);
  if (checkpoint && JSON.stringify(checkpoint.recipe) !== JSON.stringify(asked)) {
    throw new CheckpointError(file, `it is of another training (${JSON.stringify(checkpoint.recipe)})`);
  }
  console.log('Reading the images …');
  const images = readSplit(options.data, 'train', options.sheets);
  const test = readSplit(options.data, 'test');
  const trainer = new Trainer({ architecture: SQUEEZENET, recipe: asked, images, from: from?.weights ?? null });
  if (checkpoint) {
    trainer.restore(checkpoint.state, checkpoint.progress);
    console.log(`Goes on at step ${trainer.progress.step} of ${trainer.steps}.`);
  }
  await train(trainer, test, options, file, checkpoint ?? { seconds: 0, cpuSeconds: 0 });
}

async function train(
  trainer: Trainer,
  test: LabelledImages,
  { out, size, minutes, backend }: v.InferOutput<typeof ProcessOptionsSchema>,
  file: string,
  spent: { seconds: number; cpuSeconds: number },
): Promise<void> {
  const { recipe: asked } = trainer;
  const curve = new Curve(path.join(out, 'curve.csv'), trainer.progress.step);
  const stop = stopSignal();
  const begin = performance.now();
  let { seconds, cpuSeconds } = spent;
  let [savedAt, shownAt] = [begin, begin];
  let [stepsShown, secondsShown] = [trainer.progress.step, seconds];
  const save = async (): Promise<void> =>
    writeCheckpoint(file, {
      recipe: asked,
      progress: trainer.progress,
      seconds,
      cpuSeconds,
      state: await trainer.state(),
    });
  const evaluateEvery = Math.ceil(asked.epochs / EVALUATIONS) * trainer.stepsPerEpoch;
  while (!trainer.isDone) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await trainer.step();
    seconds += (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    cpuSeconds += (user + system) / 1e6;
    const { step, loss, accuracy } = trainer.progress;
    const isMilestone = step % evaluateEvery === 0 && !trainer.isDone;
    const testAccuracy = isMilestone ? (await evaluate(trainer, test, size, ROUGH)) / test.count : null;
    if (isMilestone || step % ROW_EVERY_STEPS === 0) {
      const epoch = step / trainer.stepsPerEpoch;
      curve.add({ step, epoch, loss, trainAccuracy: accuracy, testAccuracy, seconds, cpuSeconds });
    }
    const now = performance.now();
    if (isMilestone || now - shownAt >= LINE_EVERY_MS) {
      const speed = ((step - stepsShown) * asked.batch) / (seconds - secondsShown);
      show(trainer, speed, testAccuracy);
      [shownAt, stepsShown, secondsShown] = [now, step, seconds];
    }
    const isOver = stop.aborted || now - begin > minutes * 60_000;
    if (isOver || now - savedAt > CHECKPOINT_EVERY_MS) {
      await save();
      savedAt = now;
    }
    if (isOver && !trainer.isDone) {
      console.log(`\nStopped at step ${step} of ${trainer.steps}: the same command goes on from there.`);
      process.exit(STOPPED);
    }
  }
  await save();
  const weights = trainer.shipped(FINE);
  const right = await countRight(SQUEEZENET, weights, test, size);
  const { step, loss, accuracy } = trainer.progress;
  const testAccuracy = right / test.count;
  curve.add({ step, epoch: asked.epochs, loss, trainAccuracy: accuracy, testAccuracy, seconds, cpuSeconds });
  const manifest = await writeWeights(out, `weights-${size}x${size}`, weights, {
    dtype: 'float32',
    training: {
      accuracy: [{ size, images: test.count, share: testAccuracy }],
      data: 'CIFAR-10, 50,000 training images; accuracy on its 10,000 test images, central crop.',
      recipe: JSON.stringify(asked),
      origin: `npm run train, on ${backend}`,
    },
  });
  const perSecond = (of: number): string => ((step * asked.batch) / of).toFixed(0);
  console.log(`\n${(100 * testAccuracy).toFixed(2)} % of ${test.count} test images; ${manifest}`);
  console.log(`${perSecond(seconds)} images a second, ${perSecond(cpuSeconds)} a second of processor time.`);
}

async function evaluate(trainer: Trainer, test: LabelledImages, size: number, batches: number): Promise<number> {
  const weights = trainer.shipped(batches);
  const right = await countRight(SQUEEZENET, weights, test, size);
  tf.dispose(namedTensors(weights).map(([, tensor]) => tensor));
  return right;
}

function show(trainer: Trainer, speed: number, testAccuracy: number | null): void {
  const { step, loss, accuracy } = trainer.progress;
  const left = ((trainer.steps - step) * trainer.recipe.batch) / speed / 60;
  const line =
    `epoch ${(step / trainer.stepsPerEpoch).toFixed(2)} of ${trainer.recipe.epochs}, loss ${loss.toFixed(3)}, ` +
    `training ${(100 * accuracy).toFixed(1)} %, ${speed.toFixed(0)} images/s, ${left.toFixed(0)} min left`;
  if (testAccuracy !== null) console.log(`\r${line}, test ${(100 * testAccuracy).toFixed(2)} %`);
  else if (process.stdout.isTTY) process.stdout.write(`\r${line}   `);
}

/** Aborted by Ctrl-C or SIGTERM, to stop after the step that is on; the second one ends the process at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(STOPPED);
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return stop.signal;
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
