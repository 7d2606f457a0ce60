// check: one
// message: This is the mean probability of the true classes. It grows as the network gets better, and a loss has to
// message: fall: take the logarithm and turn its sign.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.mean(tf.sum(tf.mul(truth, tf.softmax(logits)), -1));
  }
}
