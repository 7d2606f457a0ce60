// check: output
// message: The layer is called as a function, as it is done in Python. In TypeScript a layer has the method `apply`,
// message: which takes the tensor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
    return layer(inputs);
  }
}
