// check: output
// message: The activation is given as a function. A layer of TensorFlow.js takes the name of its activation, as a
// message: string.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: tf.relu, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
