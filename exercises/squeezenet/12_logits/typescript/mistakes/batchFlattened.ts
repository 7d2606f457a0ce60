// check: shape
// message: The logits of all images have run together into one long vector. Flatten each image by itself: the first
// message: axis stays the batch, (N, C).
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.reshape(pooled, [-1]);
  }
}
