// check: name
// message: The pool was not given its name and has made one up. Hand `name` on to the layer, so that the table of
// message: layers shows which pool it is.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2 });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
