// The relu as a product with a mask.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const maps = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name }).apply(inputs) as tf.Tensor4D;
    return tf.mul(maps, tf.step(maps));
  }
}
