// check: order
// message: The image lies on its side: rows and columns have changed places. The order `[2, 1, 0]`, which
// message: `tf.transpose` also takes when it is told none, turns all axes around; the colours should move to the end
// message: while height stays before width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst);
    return tf.cast(channelsLast, 'float32') as tf.Tensor3D;
  }
}
