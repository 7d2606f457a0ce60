// Everything written out, with the largest logit taken off first.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const shifted = tf.sub(logits, tf.max(logits, 1, true));
    const sums = tf.log(tf.sum(tf.exp(shifted), 1));
    const chosen = tf.sum(tf.mul(shifted, tf.oneHot(labels, logits.shape[1])), 1);
    return sums.sub(chosen).mean();
  }
}
