// The largest of four pieces.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const [batch, height, width, channels] = inputs.shape;
    const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)];
    const blocks = tf.slice(inputs, [0, 0, 0, 0], [batch, 2 * rows, 2 * columns, channels]);
    const end = [batch, 2 * rows, 2 * columns, channels];
    const piece = (top: number, left: number) => tf.stridedSlice(blocks, [0, top, left, 0], end, [1, 2, 2, 1]);
    const upper = tf.maximum(piece(0, 0), piece(0, 1));
    const lower = tf.maximum(piece(1, 0), piece(1, 1));
    return tf.maximum(upper, lower) as tf.Tensor4D;
  }
}
