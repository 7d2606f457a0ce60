// check: output
// message: The number of filters and the size of the kernel have changed places. `filters` is the number of channels
// message: that come out, `kernelSize` the side of the window.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({
      filters: kernelSize,
      kernelSize: filters,
      padding: 'same',
      activation: 'relu',
      name,
    });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
