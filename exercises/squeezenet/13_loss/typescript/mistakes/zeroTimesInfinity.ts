// check: large
// message: A probability became 0 in float32 and its logarithm infinite, and 0 times infinity is no number at all.
// message: The logarithm and the softmax in one function never make that probability.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const logarithms = tf.log(tf.softmax(logits));
    return tf.neg(tf.mean(tf.sum(tf.mul(truth, logarithms), -1)));
  }
}
