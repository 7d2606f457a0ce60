// check: values
// message: The window is one row and one column too small, so the last row and the last column are left out. It has to
// message: be exactly as high and as wide as the map.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height - 1, width - 1] });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
