// check: shape
// message: The kernel moves by its own size, so the maps shrink. Leave the stride at 1: the kernel visits every
// message: position, and its windows overlap.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({
      filters,
      kernelSize,
      strides: kernelSize,
      padding: 'same',
      activation: 'relu',
      name,
    });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
