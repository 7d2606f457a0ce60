// Two transposes, one after another.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const maps = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    return tf.transpose(tf.transpose(maps, [0, 2, 1])).cast('float32') as tf.Tensor3D;
  }
}
