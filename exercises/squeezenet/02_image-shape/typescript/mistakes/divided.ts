// check: order
// message: The values were divided by 255. They should stay as they are here: another method brings all images to the
// message: same scale.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    return tf.cast(channelsLast, 'float32').div(255) as tf.Tensor3D;
  }
}
