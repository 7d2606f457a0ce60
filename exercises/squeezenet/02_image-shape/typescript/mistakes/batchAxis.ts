// check: shape
// message: There is an axis of size 1 in front, for a batch of one image. `data` is one image, and so is the answer:
// message: (height, width, 3).
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [-1, 3, this.originalDim, this.originalDim]);
    return tf.cast(tf.transpose(channelsFirst, [0, 2, 3, 1]), 'float32');
  }
}
