// check: output
// message: Global average pooling already leaves one row of logits for each image, (N, C): there is no map left to
// message: flatten. It can be the last layer itself.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const pool = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast' });
    const pooled = pool.apply(convLayer) as tf.Tensor2D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
