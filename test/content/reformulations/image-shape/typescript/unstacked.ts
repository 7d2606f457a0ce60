// unstack and stack.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const maps = tf.unstack(data.reshape([3, this.originalDim, -1]));
    return tf.stack(maps, 2).mul(tf.scalar(1)).toFloat() as tf.Tensor3D;
  }
}
