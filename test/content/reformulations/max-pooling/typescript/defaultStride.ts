// The stride is that of the window if nothing is said.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
