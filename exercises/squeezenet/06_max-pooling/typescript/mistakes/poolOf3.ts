// check: shape
// message: The window is 3 by 3, as in the paper, where maps are larger. Here it is 2 by 2, with a stride of 2.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 3, strides: 2, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
