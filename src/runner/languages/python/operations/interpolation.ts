import type { Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import * as tf from '../../../tensorflow';
import { isTaping } from './taping';
import { affordable } from './operation';

export interface Interpolation {
  size: [height: number, width: number];
  alignCorners: boolean;
  halfPixelCenters: boolean;
}

type Method = 'bilinear' | 'nearest';

/**
 * Maps (N, H, W, C) of another size. While a gradient tape records, they are products with the weights that each place
 * has in the result: tfjs's own gradients of resizing take no heed of `halfPixelCenters`.
 */
export function resized(x: Tensor4D, method: Method, options: Interpolation): Tensor4D {
  const { size, alignCorners, halfPixelCenters } = options;
  if (!isTaping()) {
    const resize = method === 'bilinear' ? tf.image.resizeBilinear : tf.image.resizeNearestNeighbor;
    return resize(x, size, alignCorners, halfPixelCenters);
  }
  const [batch, height, width, channels] = x.shape;
  const [newHeight, newWidth] = size;
  const rows = weights(height, newHeight, method, options).expandDims<Tensor3D>(0);
  const columns = weights(width, newWidth, method, options).expandDims<Tensor3D>(0);
  const tall = tf.matMul(rows, tf.reshape(x, [batch, height, width * channels]));
  const wide = tf.matMul(columns, tf.reshape(tall, [batch * newHeight, width, channels]));
  return tf.reshape(wide, [batch, newHeight, newWidth, channels]);
}

/** How much of each place on an axis of the old size is in each place of the new one: (new, old). */
function weights(old: number, size: number, method: Method, options: Interpolation): Tensor2D {
  const { alignCorners, halfPixelCenters } = options;
  const scale = alignCorners && size > 1 ? (old - 1) / (size - 1) : old / size;
  affordable([size, old]);
  const values = new Float32Array(size * old);
  for (let place = 0; place < size; place++) {
    if (method === 'nearest') {
      const at = scale * (halfPixelCenters ? place + 0.5 : place);
      const nearest = alignCorners ? Math.round(at) : Math.floor(at);
      values[place * old + Math.min(old - 1, nearest)] = 1;
      continue;
    }
    const at = Math.max(0, halfPixelCenters ? scale * (place + 0.5) - 0.5 : scale * place);
    const before = Math.min(old - 1, Math.floor(at));
    const after = Math.min(old - 1, before + 1);
    const share = at - before;
    values[place * old + before]! += 1 - share;
    values[place * old + after]! += share;
  }
  return tf.tensor2d(values, [size, old]);
}
