// The operation for pools of every kind.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return tf.pool(inputs, [2, 2], 'max', 'valid', [1, 1], [2, 2]) as tf.Tensor4D;
  }
}
