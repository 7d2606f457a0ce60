// check: values
// message: The kernel is dilated: it skips every other position. Leave the dilation at 1, so that the window has no
// message: holes.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', dilationRate: 2, activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
