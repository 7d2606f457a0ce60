// check: parameters
// message: The filters have no bias. Each filter adds one number of its own to all its sums, and a convolution has it
// message: if it is told nothing.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', useBias: false, activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
