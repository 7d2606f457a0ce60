// Blocks as axes of their own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const [batch, height, width, channels] = inputs.shape;
    const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)];
    const blocks = tf.slice(inputs, [0, 0, 0, 0], [batch, 2 * rows, 2 * columns, channels]);
    return tf.max(tf.reshape(blocks, [batch, rows, 2, columns, 2, channels]), [2, 4]) as tf.Tensor4D;
  }
}
