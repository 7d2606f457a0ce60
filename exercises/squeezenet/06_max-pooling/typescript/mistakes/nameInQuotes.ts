// check: name
// message: The pool is called “name”, letter by letter. Without quotation marks, `name` is the argument with the name
// message: in it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name: 'name' });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
