// check: one
// message: The powers of e were divided by their sum along axis 0, over the images of the batch. The probabilities of
// message: one image add up to 1 over its classes: that is the last axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const likelihoods = tf.sum(tf.mul(truth, tf.sub(logits, tf.logSumExp(logits, 0))), -1);
    return tf.neg(tf.mean(likelihoods));
  }
}
