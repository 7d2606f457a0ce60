// check: shape
// message: An odd size is rounded up: the padding “same” adds a row or column to complete the last block. Here a block
// message: that is not whole is left out, which is the padding “valid”.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, padding: 'same', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
