// The pool as an operation.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return tf.maxPool(inputs, 2, 2, 'valid');
  }
}
