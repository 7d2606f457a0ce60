// A table (3, pixels), transposed, then cut into rows.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const table = tf.transpose(tf.reshape(data, [3, -1]));
    return tf.cast(tf.reshape(table, [this.originalDim, this.originalDim, 3]), 'float32') as tf.Tensor3D;
  }
}
