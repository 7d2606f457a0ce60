import type { Tensor4D } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import * as tf from '../../../tensorflow';
import { differentiable } from './dilatedKernel';
import { resized } from './interpolation';
import { form, operation, type Operation } from './operation';

const windows = { window: form.pair, strides: form.pair, padding: form.padding };
const convolution = { strides: form.pair, padding: form.padding, dilations: form.pair };
const interpolation = { size: form.pair, alignCorners: form.boolean, halfPixelCenters: form.boolean };
/** What the engine can compute in one go with a convolution. */
const activation = v.picklist(['linear', 'relu', 'relu6', 'sigmoid', 'elu']);

/** Operations of neural networks. Maps are NHWC. */
export const network: Record<string, Operation> = {
  avgPool: operation(windows, ([x], { window, strides, padding }) =>
    tf.avgPool(x as Tensor4D, window, strides, padding),
  ),
  maxPool: operation(windows, ([x], { window, strides, padding }) =>
    tf.maxPool(x as Tensor4D, window, strides, padding),
  ),
  /** Inputs: x, kernel (h, w, C, filters), and perhaps a bias (filters). */
  conv2d: operation({ ...convolution, activation }, ([x, given, bias], { strides, padding, activation, ...rest }) => {
    const { kernel, dilations } = differentiable(given as Tensor4D, rest.dilations);
    return tf.fused.conv2d({
      x: x as Tensor4D,
      filter: kernel,
      strides,
      pad: padding,
      dilations,
      ...(bias && { bias }),
      activation,
    });
  }),
  /** Kernel (h, w, C, multiplier). */
  depthwiseConv2d: operation(convolution, ([x, given], { strides, padding, ...rest }) => {
    const { kernel, dilations } = differentiable(given as Tensor4D, rest.dilations);
    return tf.depthwiseConv2d(x as Tensor4D, kernel, strides, padding, 'NHWC', dilations);
  }),
  /** Kernel (h, w, filters, C); `shape` is the output's. */
  conv2dTranspose: operation(
    { shape: form.shape, strides: form.pair, padding: form.padding },
    ([x, kernel], { shape, strides, padding }) =>
      tf.conv2dTranspose(
        x as Tensor4D,
        kernel as Tensor4D,
        shape as [number, number, number, number],
        strides,
        padding,
      ),
  ),
  matMul: operation({ transposeA: form.boolean, transposeB: form.boolean }, ([a, b], { transposeA, transposeB }) =>
    tf.matMul(a!, b!, transposeA, transposeB),
  ),
  /** Over the last axis. */
  softmax: operation({}, ([x]) => tf.softmax(x!)),
  logSoftmax: operation({}, ([x]) => tf.logSoftmax(x!)),
  resizeBilinear: operation(interpolation, ([x], options) => resized(x as Tensor4D, 'bilinear', options)),
  resizeNearestNeighbor: operation(interpolation, ([x], options) => resized(x as Tensor4D, 'nearest', options)),
  localResponseNormalization: operation(
    { depthRadius: form.size, bias: form.number, alpha: form.number, beta: form.number },
    ([x], { depthRadius, bias, alpha, beta }) =>
      tf.localResponseNormalization(x as Tensor4D, depthRadius, bias, alpha, beta),
  ),
};
