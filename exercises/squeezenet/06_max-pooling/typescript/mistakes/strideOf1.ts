// check: shape
// message: The window moves by one position, so the maps hardly get smaller. It has to move by its own size, 2, so that
// message: no two windows overlap.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 1, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
