// check: shape
// message: The pool is made and used, but what is returned is `inputs`. Keep what the layer gives, and return that.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name }).apply(inputs);
    return inputs;
  }
}
