// check: one
// message: This is the loss in bits: the logarithm has the base 2. The natural logarithm, of base e, is what softmax
// message: and gradients are made for.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const likelihoods = tf.sum(tf.mul(truth, tf.logSoftmax(logits)), -1);
    return tf.div(tf.neg(tf.mean(likelihoods)), Math.LN2);
  }
}
