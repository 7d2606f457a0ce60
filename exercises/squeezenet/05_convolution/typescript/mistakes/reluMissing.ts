// check: values
// message: Negative values are left in the maps: the relu is missing. Give the layer an activation, or apply one to
// message: what it gives, and return the result of that.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
