// check: values
// message: Negative values have become 0: a relu is applied as well. The pool takes the largest value as it is, even
// message: where all four are negative.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name });
    return tf.relu(layer.apply(inputs) as tf.Tensor4D);
  }
}
