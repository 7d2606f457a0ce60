// check: output
// message: The layer is called as a function, as it is done in Python. In TypeScript a layer has the method `apply`,
// message: which takes the tensor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name });
    return layer(inputs);
  }
}
