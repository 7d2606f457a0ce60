// check: shape
// message: The convolution is made and used, but what is returned is `inputs`. Layers leave their input as it is: keep
// message: what the layer gives, and return that.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
    layer.apply(inputs);
    return inputs;
  }
}
