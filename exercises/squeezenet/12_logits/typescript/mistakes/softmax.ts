// check: values
// message: These are probabilities: softmax has been applied, so every row adds up to 1. Logits are the scores before
// message: softmax. The loss and the prediction apply it later, where it is numerically safe.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    const logits = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
    return tf.softmax(logits);
  }
}
