// check: shape
// message: A pool halves the maps after the convolution. The pool has a method of its own, which comes next; this one
// message: keeps height and width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
    return tf.layers.maxPooling2d({ poolSize: 2 }).apply(layer.apply(inputs)) as tf.Tensor4D;
  }
}
