import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import * as tf from '../../src/runner/tensorflow';

const STEPS = 4;
/** Of the quintic iteration, chosen to bring every singular value near one in few steps. */
const [A, B, C] = [3.4445, -4.775, 2.0315];

/**
 * The matrix with the same singular vectors and singular values near one, by a Newton–Schulz iteration; a kernel (H, W,
 * I, O) counts as the matrix (H·W·I, O). The heart of Muon: Keller Jordan et al., Muon: An optimizer for hidden layers
 * in neural networks, 2024.
 */
export function orthogonalized(gradient: Tensor): Tensor {
  const columns = gradient.shape.at(-1)!;
  const matrix: Tensor2D = tf.reshape(gradient, [-1, columns]);
  const isTall = matrix.shape[0] > columns;
  let x = isTall ? tf.transpose(matrix) : matrix;
  x = tf.div(x, tf.add(tf.norm(x), 1e-7));
  for (let step = 0; step < STEPS; step++) {
    const product = tf.matMul(x, x, false, true);
    const polynomial = tf.add(tf.mul(product, B), tf.mul(tf.matMul(product, product), C));
    x = tf.add(tf.mul(x, A), tf.matMul(polynomial as Tensor2D, x));
  }
  return tf.reshape(isTall ? tf.transpose(x) : x, gradient.shape);
}
