// A helper that pools by any size.
import * as tf from '@tensorflow/tfjs';

function pool(maps: tf.Tensor4D, size: number, name: string): tf.Tensor4D {
  return tf.layers.maxPooling2d({ poolSize: size, strides: size, name }).apply(maps) as tf.Tensor4D;
}

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    return pool(inputs, 2, name);
  }
}
