// An odd border cut off, then a padded pool that has nothing to pad.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const [batch, height, width, channels] = inputs.shape;
    const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)];
    const blocks = tf.slice(inputs, [0, 0, 0, 0], [batch, 2 * rows, 2 * columns, channels]);
    return tf.layers.maxPooling2d({ poolSize: 2, strides: 2, padding: 'same', name }).apply(blocks) as tf.Tensor4D;
  }
}
