import type { Diagnosis } from '../../protocol/diagnosis';
import * as tf from '../tensorflow';
import { FireNetwork, fixedImages } from './fireNetwork';

/** Images of a batch. */
const BATCH = 32;
const ROUNDS = 5;
const PROBING_ROUNDS = 8;
/**
 * Where one image takes longer, it is timed alone: on cpu, whose image takes some 100 ms, a training step with a batch would
 * take two minutes. wasm's takes some 4 ms, the best of several not much more on a machine that is busy.
 */
const SLOW_MS = 50;
/** Where a batch takes longer, an image is timed alone as well: a computer may be fast and its backend slow. */
const SLOW_BATCH_MS = 1_500;

/**
 * Times the current backend with a small SqueezeNet: the best of a few, after one that compiles kernels and grows memory.
 * @param training also a step with Adam
 */
export async function timeBackend(training: boolean): Promise<Pick<Diagnosis, 'forward' | 'trainingStep'>> {
  const network = new FireNetwork();
  const adam = tf.train.adam(1e-3);
  const forward = async (images: tf.Tensor4D): Promise<void> => {
    const logits = tf.tidy(() => network.logits(images));
    await logits.data();
    logits.dispose();
  };
  const trainingStep = async (images: tf.Tensor4D): Promise<void> => {
    const loss = adam.minimize(() => network.loss(images), true, network.weights)!;
    await loss.data();
    loss.dispose();
  };
  const time = async (task: (images: tf.Tensor4D) => Promise<void>, count: number, rounds: number) => {
    const images = fixedImages(count);
    const ms = await best(() => task(images), rounds);
    images.dispose();
    return { images: count, ms };
  };
  try {
    const one = await time(forward, 1, PROBING_ROUNDS);
    const single = one.ms > SLOW_MS || (await time(forward, BATCH, 1)).ms > SLOW_BATCH_MS;
    return {
      forward: single ? one : await time(forward, BATCH, ROUNDS),
      trainingStep: training ? await time(trainingStep, single ? 1 : BATCH, single ? 1 : ROUNDS) : null,
    };
  } finally {
    adam.dispose();
    network.dispose();
  }
}

async function best(task: () => Promise<void>, rounds: number): Promise<number> {
  let least = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await task();
    if (round > 0) least = Math.min(least, performance.now() - start);
  }
  return least;
}
