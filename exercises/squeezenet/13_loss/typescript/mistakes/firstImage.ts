// check: mean
// message: This is the loss of the first image only. All images of the batch count the same: take the mean of their
// message: losses.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const each = tf.losses.softmaxCrossEntropy(truth, logits, undefined, undefined, tf.Reduction.NONE);
    return tf.squeeze(tf.slice(each, 0, 1));
  }
}
