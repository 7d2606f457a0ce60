// check: values
// message: This is the smallest value of every block: the sign was changed before the pool and back after it. The
// message: largest one is asked for.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const maps = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name }).apply(tf.neg(inputs)) as tf.Tensor4D;
    return tf.neg(maps);
  }
}
