// The pool as a method of the tensor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return inputs.maxPool([2, 2], [2, 2], 'valid') as tf.Tensor4D;
  }
}
