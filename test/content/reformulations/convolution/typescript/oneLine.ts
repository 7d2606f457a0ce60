// Made and used in one line.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    return tf.layers
      .conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name })
      .apply(inputs) as tf.Tensor4D;
  }
}
