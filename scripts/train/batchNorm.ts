import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import * as tf from '../../src/runner/tensorflow';
import type { Activation, Weights } from './squeezeNet';

const EPSILON = 1e-5;

/** Mean and variance of each channel over a batch. */
export interface Statistics {
  mean: Tensor1D;
  variance: Tensor1D;
}

/** Batch norm with the batch's own statistics and no scale of its own (a convolution follows), then relu. */
export const normalized: Activation = (maps, _layers, bias) => tf.relu(batchNorm(maps, bias));

/** The same, and keeps each batch's statistics under the name of the first layer. The caller disposes of them. */
export function recordingStatistics(into: Map<string, Statistics>): Activation {
  return (maps, layers, bias) => {
    const { mean, variance } = statistics(flat(maps));
    into.set(layers[0]!, { mean: tf.keep(mean), variance: tf.keep(variance) });
    return normalized(maps, layers, bias);
  };
}

/**
 * (x − mean) / √(variance + ε) + bias, channel by channel, with a gradient of its own: that of the composition would
 * read and write the maps several times as often.
 */
function batchNorm(maps: Tensor4D, bias: Tensor1D): Tensor4D {
  const compute = tf.customGrad((...args) => {
    const [x, b, save] = args as unknown as [Tensor4D, Tensor1D, (tensors: Tensor[]) => void];
    const rows = flat(x);
    const { mean, variance } = statistics(rows);
    const inverse = tf.rsqrt(tf.add(variance, EPSILON));
    const normal = tf.mul<Tensor2D>(tf.sub(rows, mean), inverse);
    save([normal, inverse]);
    return {
      value: tf.reshape(tf.add(normal, b), x.shape),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [y, scale] = saved as [Tensor2D, Tensor1D];
        const d = flat(dy as Tensor4D);
        const count = y.shape[0];
        const sum = channelSums(d);
        const product = channelSums(tf.mul<Tensor2D>(d, y));
        const dx = tf.mul(tf.sub(tf.sub(d, tf.div(sum, count)), tf.mul(y, tf.div(product, count))), scale);
        return [tf.reshape(dx, dy.shape), sum];
      },
    };
  });
  return compute(maps, bias) as Tensor4D;
}

function statistics(rows: Tensor2D): Statistics {
  const count = rows.shape[0];
  const mean = tf.div<Tensor1D>(channelSums(rows), count);
  const variance = tf.div<Tensor1D>(channelSums(tf.square(tf.sub<Tensor2D>(rows, mean))), count);
  return { mean, variance };
}

function flat(maps: Tensor4D): Tensor2D {
  return tf.reshape(maps, [-1, maps.shape[3]]);
}

/** (P, C) → (C). As a product of matrices: backends sum along the first axis several times slower. */
function channelSums(rows: Tensor2D): Tensor1D {
  return tf.reshape(tf.matMul(tf.ones([1, rows.shape[0]]), rows), [-1]);
}

/**
 * What gives the same without normalisation: each kernel divided by its channels' deviation, each bias less the mean.
 *
 * @param found statistics by the name of the first layer that they were taken behind
 */
export function folded({ kernels, biases }: Weights, found: Map<string, Statistics>): Weights {
  const result: Weights = { kernels: new Map(), biases: new Map() };
  for (const [name, kernel] of kernels) {
    const bias = biases.get(name)!;
    const known = statisticsOf(name, kernel.shape[3], found);
    if (!known) {
      result.kernels.set(name, tf.clone(kernel));
      result.biases.set(name, tf.clone(bias));
      continue;
    }
    const inverse = tf.rsqrt(tf.add(known.variance, EPSILON));
    result.kernels.set(name, tf.mul(kernel, inverse));
    result.biases.set(name, tf.sub(bias, tf.mul(known.mean, inverse)));
  }
  return result;
}

/** Those of a layer: `fire1/expand3x3` has the second half of those that are kept under `fire1/expand1x1`. */
function statisticsOf(layer: string, channels: number, found: Map<string, Statistics>): Statistics | undefined {
  const own = found.get(layer);
  const shared = own ?? found.get(layer.replace(/expand3x3$/, 'expand1x1'));
  if (!shared) return undefined;
  const begin = own ? 0 : channels;
  const part = (all: Tensor1D): Tensor1D => tf.slice(all, begin, channels);
  return { mean: part(shared.mean), variance: part(shared.variance) };
}

/**
 * The other way round: weights without normalisation, to be trained on with it. Their maps' mean goes into the bias; their
 * deviation is one already, up to the images, where they were folded before.
 */
export function unfolding(biases: Map<string, Tensor1D>): Activation {
  return (maps, layers, bias) => {
    const { mean } = statistics(flat(maps));
    let begin = 0;
    for (const layer of layers) {
      const own = biases.get(layer)!;
      biases.set(layer, tf.add(own, tf.slice(mean, begin, own.shape[0])));
      begin += own.shape[0];
    }
    return tf.relu(tf.add<Tensor4D>(maps, bias));
  };
}
