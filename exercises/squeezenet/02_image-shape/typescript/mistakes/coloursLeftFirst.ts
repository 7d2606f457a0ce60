// check: shape
// message: Height and width of (3, height, width) have changed places, and the colours are still the first axis. The
// message: list says which old axis comes first, second and third: it is the old axis 0 that should come last.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    return tf.cast(tf.transpose(channelsFirst, [0, 2, 1]), 'float32') as tf.Tensor3D;
  }
}
