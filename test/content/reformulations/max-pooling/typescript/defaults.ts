// The window is 2 by 2 if nothing is said.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return tf.layers
      .maxPooling2d({ name } as Parameters<typeof tf.layers.maxPooling2d>[0])
      .apply(inputs) as tf.Tensor4D;
  }
}
