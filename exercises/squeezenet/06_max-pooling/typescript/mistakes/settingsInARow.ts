// check: output
// message: `tf.layers.maxPooling2d` was given its settings one after another. It takes one object, in which each
// message: setting has its name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d(2, 2, name);
    return layer.apply(inputs);
  }
}
