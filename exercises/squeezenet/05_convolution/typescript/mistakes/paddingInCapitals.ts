// check: output
// message: In TypeScript the kinds of padding are written in small letters. What is “SAME” in Python is “same” here.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'SAME', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
