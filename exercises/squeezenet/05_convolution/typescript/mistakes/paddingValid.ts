// check: shape
// message: The maps come out smaller, because the kernel stops at their borders: a layer that is told nothing uses the
// message: padding “valid”. The padding that keeps height and width is “same”.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
