// check: one
// message: This is the probability that is missing at the true class. It can never cost more than 1, however sure the
// message: network is of something wrong; the cross entropy takes the logarithm, which has no such end.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const probabilities = tf.sum(tf.mul(truth, tf.softmax(logits)), -1);
    return tf.mean(tf.sub(1, probabilities));
  }
}
