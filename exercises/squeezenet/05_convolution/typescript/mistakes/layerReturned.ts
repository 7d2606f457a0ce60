// check: output
// message: This gives back the layer itself, which has not seen a map yet. Use its `apply` on `inputs`, and return what
// message: that gives.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    return tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
  }
}
