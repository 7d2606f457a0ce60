// check: shape
// message: The window is 3 by 3 with padding, so windows overlap and odd sizes are rounded up. Here it is 2 by 2, and
// message: no padding is needed.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
