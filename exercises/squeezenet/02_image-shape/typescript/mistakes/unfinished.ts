// check: output
// message: `reshapeImage` gives nothing back yet. Make the map from `data`, then hand it on with `return`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    tf.cast(channelsLast, 'float32');
  }
}
