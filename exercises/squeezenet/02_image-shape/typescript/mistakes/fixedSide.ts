// check: output
// message: The side is always 32. The object knows the side of its images: it was kept by the constructor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, 32, 32]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    return tf.cast(channelsLast, 'float32') as tf.Tensor3D;
  }
}
