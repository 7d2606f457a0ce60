// check: order
// message: The colours come in the order blue, green, red. Some libraries store images so; here red stays first.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    return tf.cast(tf.reverse(channelsLast, 2), 'float32') as tf.Tensor3D;
  }
}
