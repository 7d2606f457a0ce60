// check: one
// message: The sign is missing: the logarithm of a probability is negative, and the cross entropy is its opposite.
// message: Making this number smaller would make the true classes less likely.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const likelihoods = tf.sum(tf.mul(truth, tf.logSoftmax(logits)), -1);
    return tf.mean(likelihoods);
  }
}
