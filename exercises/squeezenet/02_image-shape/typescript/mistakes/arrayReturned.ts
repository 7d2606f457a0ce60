// check: output
// message: These are numbers in a JavaScript array. Keep them in the tensor: the methods that follow crop and scale it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    return tf.cast(channelsLast, 'float32').arraySync();
  }
}
