// check: shape
// message: The window moves by one position, and padding makes up for the border: the maps keep their size. A pool is
// message: there to halve them, with a stride of 2.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 1, padding: 'same', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
