// check: output
// message: `tf.conv2d` is the bare operation: it wants the weights themselves, and was given their number. A layer from
// message: `tf.layers` makes its own weights.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    return tf.relu(tf.conv2d(inputs, filters, 1, 'same'));
  }
}
