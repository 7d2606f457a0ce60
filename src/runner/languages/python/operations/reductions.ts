import type { Tensor } from '@tensorflow/tfjs-core';
import * as tf from '../../../tensorflow';
import { axisOf, form, operation, type Operation } from './operation';
import { isTaping } from './taping';

const reduction = (compute: (x: Tensor, axes: number[], keepdims: boolean) => Tensor): Operation =>
  operation({ axes: form.integers, keepdims: form.boolean }, ([x], { axes, keepdims }) => compute(x!, axes, keepdims));

/** Operations that make one value of many, over axes. */
export const reductions: Record<string, Operation> = {
  all: reduction(tf.all),
  any: reduction(tf.any),
  logSumExp: reduction(logSumExp),
  max: reduction((x, axes, keepdims) => extreme(tf.max, x, axes, keepdims)),
  mean: reduction(tf.mean),
  min: reduction((x, axes, keepdims) => extreme(tf.min, x, axes, keepdims)),
  prod: reduction(tf.prod),
  sum: reduction(tf.sum),

  argMax: operation({ axis: form.integer }, ([x], { axis }) => tf.argMax(x!, axis)),
  argMin: operation({ axis: form.integer }, ([x], { axis }) => tf.argMin(x!, axis)),
  cumsum: operation({ axis: form.integer, exclusive: form.boolean, reverse: form.boolean }, ([x], attributes) =>
    tf.cumsum(x!, axisOf(x!, attributes.axis), attributes.exclusive, attributes.reverse),
  ),
  cumprod: operation({ axis: form.integer, exclusive: form.boolean, reverse: form.boolean }, ([x], attributes) => {
    const multiply = isTaping() ? products : tf.cumprod;
    return multiply(x!, axisOf(x!, attributes.axis), attributes.exclusive, attributes.reverse);
  }),
};

/** log Σ exp(x). tfjs's own is NaN where the largest value is infinite. */
function logSumExp(x: Tensor, axes: number[], keepdims: boolean): Tensor {
  const largest = tf.max(x, axes, true);
  const shift = tf.where(tf.isFinite(largest), largest, tf.zerosLike(largest));
  const result = tf.add(tf.log(tf.sum(tf.exp(tf.sub(x, shift)), axes, true)), shift);
  const kept = x.shape.filter((_, axis) => !axes.includes(axis));
  return keepdims ? result : tf.reshape(result, kept);
}

/** The largest or the smallest value. While a tape records, equal ones share the gradient: tfjs gives all of it to each. */
function extreme(find: typeof tf.max, x: Tensor, axes: number[], keepdims: boolean): Tensor {
  if (!isTaping()) return find(x, axes, keepdims);
  const isFound = tf.equal(x, find(x, axes, true));
  const total = tf.sum(tf.where(isFound, x, tf.zerosLike(x)), axes, keepdims);
  return tf.div(total, tf.sum(tf.cast(isFound, 'float32'), axes, keepdims));
}

/** tfjs has no gradient of cumprod. */
function products(x: Tensor, axis: number, exclusive: boolean, reverse: boolean): Tensor {
  const inOrder = tf.unstack(x, axis);
  // The tape keeps the list of what was unstacked.
  const parts = reverse ? [...inOrder].reverse() : inOrder;
  let product = tf.onesLike(parts[0]!);
  const found = parts.map((part) => {
    const before = product;
    product = tf.mul(product, part);
    return exclusive ? before : product;
  });
  return tf.stack(reverse ? found.reverse() : found, axis);
}
