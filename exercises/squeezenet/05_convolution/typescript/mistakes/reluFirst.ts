// check: values
// message: The relu cuts the inputs and not what the convolution gives. First the convolution, then its relu.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name });
    return layer.apply(tf.relu(inputs)) as tf.Tensor4D;
  }
}
