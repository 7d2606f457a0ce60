// check: name
// message: The layer was not given its name and has made one up. Hand `name` on to it: trained weights are found by the
// message: names of layers.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu' });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
