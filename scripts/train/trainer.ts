import type { Scalar, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { imageBatch } from '../../src/runner/network/imageBatch';
import * as tf from '../../src/runner/tensorflow';
import type { LabelledImages } from '../cifar10/sheets';
import { folded, normalized, recordingStatistics, type Statistics, unfolding } from './batchNorm';
import { type Batch, Batches } from './batches';
import { Optimizer } from './optimizer';
import { seededRandom } from './random';
import { rateAt, type Recipe } from './recipe';
import { type Architecture, forward, freshWeights, namedTensors, plain, type Weights } from './squeezeNet';

const EVALUATION_BATCH = 500;
/** Share of a new step in what is shown of loss and accuracy. */
const SMOOTHING = 0.01;

/** What a trainer is made of. */
export interface Training {
  architecture: Architecture;
  recipe: Recipe;
  images: LabelledImages;
  /** To train on; null for fresh ones. The caller disposes of them. */
  from: Weights | null;
}

/** Loss and accuracy on the training images, smoothed over the last hundred steps or so. */
export interface Progress {
  step: number;
  loss: number;
  accuracy: number;
}

/** One training, step by step. tfjs's current backend computes. */
export class Trainer {
  readonly steps: number;
  readonly stepsPerEpoch: number;
  progress: Progress = { step: 0, loss: NaN, accuracy: NaN };
  private readonly batches: Batches;
  private readonly optimizer: Optimizer;

  constructor(private readonly training: Training) {
    const { recipe, images, architecture, from } = training;
    this.batches = new Batches(images, recipe.size, recipe.batch, recipe.seed);
    this.stepsPerEpoch = this.batches.perEpoch;
    this.steps = recipe.epochs * this.stepsPerEpoch;
    // Its variables outlive the tidying.
    let optimizer!: Optimizer;
    tf.tidy(() => {
      const weights = from
        ? this.unfolded(from)
        : freshWeights(architecture, seededRandom(recipe.seed, 0x1417), recipe.finalBias);
      optimizer = new Optimizer(weights, recipe);
    });
    this.optimizer = optimizer;
  }

  get recipe(): Recipe {
    return this.training.recipe;
  }

  get isDone(): boolean {
    return this.progress.step >= this.steps;
  }

  /** Trains on the next batch. */
  async step(): Promise<void> {
    const { recipe, architecture } = this.training;
    const { step } = this.progress;
    const batch = this.batches.at(step);
    const [loss, right] = tf.tidy((): [Scalar, Scalar] => {
      const [images, labels] = this.tensors(batch);
      const targets = smoothed(labels, architecture.classes, recipe.labelSmoothing);
      let hits!: Scalar;
      const { value, grads } = tf.variableGrads(() => {
        const logits = forward(architecture, this.optimizer.weights, images, normalized);
        hits = tf.keep(tf.mean(tf.cast(tf.equal(tf.argMax(logits, 1), labels), 'float32')));
        return tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(logits)), 1))).asScalar();
      }, this.optimizer.variables);
      this.optimizer.apply(grads, rateAt(step, this.steps, recipe.warmUp), step + 1);
      return [value, hits];
    });
    const [[lossValue], [accuracy]] = await Promise.all([loss.data(), right.data()]);
    tf.dispose([loss, right]);
    this.progress = {
      step: step + 1,
      loss: mixed(this.progress.loss, lossValue!),
      accuracy: mixed(this.progress.accuracy, accuracy!),
    };
  }

  /**
   * The weights as they ship: the mean over the steps, with normalisation folded into it.
   *
   * @param batches how many times 500 training images to take its statistics from
   */
  shipped(batches: number): Weights {
    const statistics = new Map<string, Statistics>();
    for (let index = 0; index < batches; index++) this.addStatistics(statistics, index, 1 / batches);
    const shipped = keptWeights(() => folded(this.optimizer.averages, statistics));
    for (const { mean, variance } of statistics.values()) tf.dispose([mean, variance]);
    return shipped;
  }

  /** Everything that a later process needs to go on from here. */
  async state(): Promise<Map<string, Float32Array>> {
    const state = new Map<string, Float32Array>();
    for (const [name, variable] of this.optimizer.state()) state.set(name, (await variable.data()) as Float32Array);
    return state;
  }

  /** Goes on from a state that a trainer of the same recipe has given. */
  restore(state: Map<string, Float32Array>, progress: Progress): void {
    for (const [name, variable] of this.optimizer.state()) {
      const values = state.get(name);
      if (values?.length !== variable.size) throw new Error(`the checkpoint has no ${name} of this network`);
      tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
    }
    this.progress = progress;
  }

  dispose(): void {
    this.optimizer.dispose();
  }

  /** Adds a share of a sample's statistics to what there is. */
  private addStatistics(sums: Map<string, Statistics>, index: number, share: number): void {
    const found = new Map<string, Statistics>();
    tf.tidy(() => {
      const [images] = this.tensors(this.batches.sample(EVALUATION_BATCH, index));
      forward(this.training.architecture, this.optimizer.averages, images, recordingStatistics(found));
    });
    for (const [name, one] of found) {
      const sum = sums.get(name);
      const added = (which: keyof Statistics): Tensor1D =>
        tf.tidy(() => {
          const part = tf.mul<Tensor1D>(one[which], share);
          return sum ? tf.add(sum[which], part) : part;
        });
      sums.set(name, { mean: added('mean'), variance: added('variance') });
      tf.dispose([one.mean, one.variance, ...(sum ? [sum.mean, sum.variance] : [])]);
    }
  }

  /** What gives nearly the same with normalisation: see `unfolding`. */
  private unfolded(from: Weights): Weights {
    const biases = new Map([...from.biases].map(([name, bias]): [string, Tensor1D] => [name, tf.clone(bias)]));
    const [images] = this.tensors(this.batches.sample(EVALUATION_BATCH, 0));
    forward(this.training.architecture, from, images, unfolding(biases));
    return { kernels: from.kernels, biases };
  }

  private tensors({ images, labels }: Batch): [Tensor4D, Tensor1D] {
    const { size } = this.training.recipe;
    return [tf.tensor4d(images, [labels.length, size, size, 3]), tf.tensor1d(labels, 'int32')];
  }
}

/** How many images, cropped to their middle, weights without normalisation get right. */
export async function countRight(
  architecture: Architecture,
  weights: Weights,
  images: LabelledImages,
  size: number,
): Promise<number> {
  let right = 0;
  const bytes = images.side ** 2 * 3;
  for (let first = 0; first < images.count; first += EVALUATION_BATCH) {
    const end = Math.min(first + EVALUATION_BATCH, images.count);
    const part = {
      count: end - first,
      side: images.side,
      pixels: images.pixels.subarray(first * bytes, end * bytes),
      labels: images.labels.subarray(first, end),
    };
    const hits = tf.tidy(() => {
      const batch = tf.tensor4d(imageBatch(part, size), [part.count, size, size, 3]);
      const labels = tf.tensor1d(images.labels.subarray(first, end), 'int32');
      return tf.sum(tf.equal(tf.argMax(forward(architecture, weights, batch, plain), 1), labels));
    });
    right += (await hits.data())[0]!;
    hits.dispose();
  }
  return right;
}

/** A little of the truth is given to every class: it keeps the network from being too sure. */
function smoothed(labels: Tensor1D, classes: number, smoothing: number) {
  return tf.add(tf.mul(tf.oneHot(labels, classes), 1 - smoothing), smoothing / classes);
}

function mixed(before: number, now: number): number {
  return Number.isNaN(before) ? now : (1 - SMOOTHING) * before + SMOOTHING * now;
}

/** Weights that are made inside a tidying and outlive it. */
function keptWeights(make: () => Weights): Weights {
  let weights!: Weights;
  tf.tidy(() => {
    weights = make();
    for (const [, tensor] of namedTensors(weights)) tf.keep(tensor);
  });
  return weights;
}
