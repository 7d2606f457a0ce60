import type { Tensor } from '@tensorflow/tfjs-core';
import type { TrainingProbe } from '../../protocol/probe';
import type { Language } from '../../protocol/runResult';
import type { Subject, Trainer, TrainerOptions, Watched } from '../languages/subject';
import { NoOptimizerError } from '../errors';
import * as tf from '../tensorflow';
import type { PreparedNetwork } from './preparedNetwork';

/**
 * Takes a probe's training steps on the shipped images.
 *
 * @returns (steps + 1,): the loss that each step gave back, and the loss that is left; or what the first step gave back
 *   where that is no single number, or the class instead of an optimizer; in a list of one, as a promise that was returned is no answer, and not waited for
 */
export async function trainingLosses(
  subject: Subject,
  network: PreparedNetwork,
  language: Language,
  probe: TrainingProbe,
  watched: Watched,
): Promise<[unknown]> {
  const { size, images: count, steps, learningRate, dropout } = probe;
  const trainer = trainerOf(subject, {
    constructorArgs: network.constructorArgsFor(size),
    watched,
    side: size,
    methods: network.trainingMethods(language),
    optimizer: learningRate === undefined ? { steps } : { learningRate },
    dropout,
  });
  if ('returned' in trainer) return [trainer.returned];
  const values = network.imagesAt(size).slice(0, count * size * size * 3);
  const images = tf.tensor4d(values, [count, size, size, 3]);
  const labels = tf.tensor1d(Int32Array.from(network.labels.subarray(0, count)), 'int32');
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const loss = trainer.step(images, labels);
    if (!(loss instanceof tf.Tensor) || loss.size !== 1) return [loss];
    losses.push((await (loss as Tensor).data())[0]!);
  }
  return [tf.tensor1d([...losses, await lossOf(trainer, images, labels)])];
}

/** A trainer, or what the class gave back instead of an optimizer. */
export function trainerOf(subject: Subject, options: TrainerOptions): Trainer | NoOptimizerError {
  try {
    return subject.trainer(options);
  } catch (error) {
    if (error instanceof NoOptimizerError) return error;
    throw error;
  }
}

/** The mean cross entropy of a trainer's network, whatever the learner's own loss says. */
async function lossOf(trainer: Trainer, images: tf.Tensor4D, labels: tf.Tensor1D): Promise<number> {
  const loss = tf.tidy(() => {
    const logits = trainer.logits(images) as tf.Tensor2D;
    const truth = tf.oneHot(labels, logits.shape[1]);
    const likelihoods = tf.sum(tf.mul(tf.logSoftmax(logits), truth), 1);
    return tf.neg(tf.mean(likelihoods));
  });
  return (await loss.data())[0]!;
}
