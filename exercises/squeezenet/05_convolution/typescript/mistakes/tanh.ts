// check: values
// message: The activation is tanh, which squeezes all values between −1 and 1. A relu leaves positive values as they
// message: are, however large, and makes 0 of negative ones.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'tanh', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
