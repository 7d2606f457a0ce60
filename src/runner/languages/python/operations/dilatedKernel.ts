import type { Tensor4D } from '@tensorflow/tfjs-core';
import * as tf from '../../../tensorflow';
import { isTaping } from './taping';

type Pair = [number, number];

/**
 * What to convolve with while a gradient tape records: tfjs has no gradients of dilated convolutions, and a kernel
 * (h, w, …) with zeros between its values gives the same without a dilation.
 */
export function differentiable(kernel: Tensor4D, dilations: Pair): { kernel: Tensor4D; dilations: Pair } {
  const [down, across] = dilations;
  if (!isTaping() || Math.max(down, across) === 1) return { kernel, dilations };
  const [height, width, ...channels] = kernel.shape;
  const [first, second] = channels;
  // Each value is followed by its zeros; those after the last one are cut off again.
  const spread = tf
    .pad(tf.reshape(kernel, [height, 1, width, 1, first * second]), [
      [0, 0],
      [0, down - 1],
      [0, 0],
      [0, across - 1],
      [0, 0],
    ])
    .reshape<Tensor4D>([height * down, width * across, first, second]);
  const size: [number, number, number, number] = [(height - 1) * down + 1, (width - 1) * across + 1, first, second];
  return { kernel: tf.slice(spread, [0, 0, 0, 0], size), dilations: [1, 1] };
}
