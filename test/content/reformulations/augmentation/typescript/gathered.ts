// Rows and columns are gathered by number.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const rows = Array.from({ length: this.resizeDim }, (_, i) => top + i);
    const columns = rows.map((_, i) => left + i);
    if (Math.random() < 0.5) columns.reverse();
    const piece = tf.gather(image, tf.tensor1d(rows, 'int32'), 0);
    return tf.gather(piece, tf.tensor1d(columns, 'int32'), 1) as tf.Tensor3D;
  }
}
