// check: shape
// message: The window covers one row and two columns, so the width is halved and the height is not. Give it the size 2
// message: in both directions.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: [1, 2], name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
