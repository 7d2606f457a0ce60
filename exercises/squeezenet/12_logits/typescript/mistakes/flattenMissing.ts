// check: shape
// message: The mean is there, but height and width are still axes of size 1: (N, 1, 1, C). Flatten each image, so that
// message: one row of logits is left: (N, C).
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return pooled;
  }
}
