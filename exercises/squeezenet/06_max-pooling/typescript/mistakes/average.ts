// check: values
// message: This is the mean of every block, not its largest value. A single strong answer of a filter would be watered
// message: down by its neighbours.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.averagePooling2d({ poolSize: 2, strides: 2, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
