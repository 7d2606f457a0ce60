// Made and used in one line.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name }).apply(inputs) as tf.Tensor4D;
  }
}
