// check: output
// message: The size of the kernel is made into a pair, even where it is a pair already. `tf.layers.conv2d` takes one
// message: number as well as a pair, so hand it on as it comes.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({
      filters,
      kernelSize: [kernelSize, kernelSize],
      padding: 'same',
      activation: 'relu',
      name,
    });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
