// check: shape
// message: The maps are pooled twice and come out at a quarter of their height and width. The method pools once.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const maps = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name }).apply(inputs) as tf.Tensor4D;
    return tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }).apply(maps) as tf.Tensor4D;
  }
}
