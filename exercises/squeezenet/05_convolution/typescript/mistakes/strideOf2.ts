// check: shape
// message: The kernel moves by two positions, which halves the maps. Here it visits every position; making maps smaller
// message: is left to the pool.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, strides: 2, padding: 'same', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
