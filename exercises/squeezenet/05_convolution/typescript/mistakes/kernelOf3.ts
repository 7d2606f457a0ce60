// check: parameters
// message: The kernel is always 3 by 3. Its size is the method's argument `kernelSize`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize: 3, padding: 'same', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
