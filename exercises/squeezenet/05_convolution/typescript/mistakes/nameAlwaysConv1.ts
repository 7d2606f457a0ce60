// check: name
// message: The layer is always called `conv1`. The network has many convolutions, and each is told its own name in the
// message: argument `name`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name: 'conv1' });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
