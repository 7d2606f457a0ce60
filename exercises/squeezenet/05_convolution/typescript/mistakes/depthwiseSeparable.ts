// check: parameters
// message: This is a separable convolution, which looks at each channel by itself before it mixes them. Here every
// message: filter has weights for all channels at once, as `tf.layers.conv2d` makes them.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.separableConv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
