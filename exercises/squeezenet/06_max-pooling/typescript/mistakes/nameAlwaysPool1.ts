// check: name
// message: The pool is always called `pool1`. The network has more than one, and each is told its own name in the
// message: argument `name`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name: 'pool1' });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
