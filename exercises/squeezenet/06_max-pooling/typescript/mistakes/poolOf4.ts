// check: shape
// message: The window is 4 by 4, so the maps get a quarter of their height and width. One half is asked for: a window
// message: of 2 by 2.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 4, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
