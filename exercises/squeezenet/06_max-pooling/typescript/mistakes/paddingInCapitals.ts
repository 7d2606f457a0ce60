// check: output
// message: In TypeScript the kinds of padding are written in small letters. What is “VALID” in Python is “valid” here.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, padding: 'VALID', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
