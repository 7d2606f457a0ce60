// check: values
// message: The activation is a softmax: the channels of each position add up to 1. That belongs to the end of a
// message: network, if anywhere; here each value gets a relu for itself.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'softmax', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
