// The defaults written out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({
      filters,
      kernelSize,
      strides: [1, 1],
      padding: 'same',
      dataFormat: 'channelsLast',
      dilationRate: 1,
      activation: 'relu',
      useBias: true,
      name,
    });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
