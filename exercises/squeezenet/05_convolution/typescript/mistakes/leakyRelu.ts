// check: values
// message: The activation is a leaky relu, which lets a part of negative values through. Here a plain relu is asked
// message: for, with 0 in their place.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name });
    return tf.leakyRelu(layer.apply(inputs) as tf.Tensor4D);
  }
}
