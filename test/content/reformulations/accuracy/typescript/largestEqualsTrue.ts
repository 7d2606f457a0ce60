// The true logit is the largest one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const trueLogits = tf.sum(tf.mul(logits, tf.oneHot(labels, logits.shape[1])), 1);
    return tf.mean(tf.cast(tf.greaterEqual(trueLogits, tf.max(logits, 1)), 'float32'));
  }
}
