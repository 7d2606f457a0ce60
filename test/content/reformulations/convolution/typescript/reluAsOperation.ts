// The relu as an operation of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const maps = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name }).apply(inputs) as tf.Tensor4D;
    return tf.relu(maps);
  }
}
