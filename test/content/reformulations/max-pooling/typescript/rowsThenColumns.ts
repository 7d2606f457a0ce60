// Rows first, then columns.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const rows = tf.layers.maxPooling2d({ poolSize: [2, 1] }).apply(inputs) as tf.Tensor4D;
    return tf.layers.maxPooling2d({ poolSize: [1, 2], name }).apply(rows) as tf.Tensor4D;
  }
}
