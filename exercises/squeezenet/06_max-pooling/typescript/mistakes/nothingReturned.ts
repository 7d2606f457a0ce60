// check: output
// message: The pool is made and used, but nothing is given back. Hand the maps on with `return`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const maps = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name }).apply(inputs);
  }
}
