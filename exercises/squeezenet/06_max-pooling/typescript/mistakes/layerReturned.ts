// check: output
// message: This gives back the layer itself, which has not seen a map yet. Use the layer on `inputs`, and return what
// message: that gives.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name });
  }
}
