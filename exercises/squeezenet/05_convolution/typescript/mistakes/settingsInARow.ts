// check: output
// message: `tf.layers.conv2d` was given its settings one after another. It takes one object, in which each setting has
// message: its name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d(filters, kernelSize, 'same', 'relu', name);
    return layer.apply(inputs);
  }
}
