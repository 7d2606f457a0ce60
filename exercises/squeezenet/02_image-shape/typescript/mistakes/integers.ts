// check: order
// message: Each number is in its place, and still an integer. The layers that follow multiply by weights with digits
// message: after the point: make it float32.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    return tf.transpose(channelsFirst, [1, 2, 0]) as tf.Tensor3D;
  }
}
