// check: shape
// message: The window covers two rows and one column, so the height is halved and the width is not. Give it the size 2
// message: in both directions.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: [2, 1], name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
