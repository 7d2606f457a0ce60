// check: name
// message: The relu has got the name and the convolution has made one up. The weights are in the convolution: it is the
// message: one to be found by name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same' });
    return tf.layers.reLU({ name }).apply(layer.apply(inputs)) as tf.Tensor4D;
  }
}
