// The logarithm of the sum minus the true logit.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const trueLogits = tf.sum(logits.mul(tf.oneHot(labels, logits.shape[1])), 1);
    return tf.logSumExp(logits, 1).sub(trueLogits).mean();
  }
}
