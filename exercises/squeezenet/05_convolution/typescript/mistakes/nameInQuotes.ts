// check: name
// message: The layer is called “name”, letter by letter. Without quotation marks, `name` is the argument with the name
// message: in it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name: 'name' });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
