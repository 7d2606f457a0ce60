// Inside tf.tidy.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    return tf.tidy(() => {
      const maps = tf.reshape(data, [3, this.originalDim, this.originalDim]);
      return tf.cast(tf.transpose(maps, [1, 2, 0]), 'float32') as tf.Tensor3D;
    });
  }
}
