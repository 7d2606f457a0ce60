// The relu as a method of the tensor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'linear', name });
    return (layer.apply(inputs) as tf.Tensor4D).relu();
  }
}
