// check: output
// message: The convolution is made and used, but `customConv2d` gives nothing back. Hand the maps on with `return`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
    const maps = layer.apply(inputs) as tf.Tensor4D;
  }
}
