// check: parameters
// message: The kernel is always 1 by 1, so no filter sees the neighbours of a position. Its size is the method's
// message: argument `kernelSize`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize: 1, padding: 'same', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
