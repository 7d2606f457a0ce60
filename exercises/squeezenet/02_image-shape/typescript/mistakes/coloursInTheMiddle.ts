// check: shape
// message: The colours have moved to the middle, (height, 3, width). The list names old axes: the old axis 0 holds the
// message: colours, and it belongs in the last place.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    return tf.cast(tf.transpose(channelsFirst, [1, 0, 2]), 'float32') as tf.Tensor3D;
  }
}
