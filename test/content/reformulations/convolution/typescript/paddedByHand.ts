// Padding by hand, then a convolution that stops at the borders.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const [height, width] = typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize;
    const [top, left] = [Math.floor((height - 1) / 2), Math.floor((width - 1) / 2)];
    const padded = tf.pad(inputs, [
      [0, 0],
      [top, height - 1 - top],
      [left, width - 1 - left],
      [0, 0],
    ]);
    return tf.layers
      .conv2d({ filters, kernelSize, padding: 'valid', activation: 'relu', name })
      .apply(padded) as tf.Tensor4D;
  }
}
