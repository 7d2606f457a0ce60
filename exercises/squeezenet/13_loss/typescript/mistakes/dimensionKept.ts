// check: shape
// message: The mean is taken, and its axis is still there, with a size of 1. With `true` as its last argument,
// message: `tf.mean` keeps it: the loss is one number, without any axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const each = tf.neg(tf.sum(tf.mul(truth, tf.logSoftmax(logits)), -1));
    return tf.mean(each, 0, true);
  }
}
