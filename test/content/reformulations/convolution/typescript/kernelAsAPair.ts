// The kernel as a pair, whichever way it came.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const [height, width] = Array.isArray(kernelSize) ? kernelSize : [kernelSize, kernelSize];
    const layer = tf.layers.conv2d({ filters, kernelSize: [height, width], padding: 'same', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
