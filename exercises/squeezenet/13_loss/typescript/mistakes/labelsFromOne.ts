// check: one
// message: One was taken off the labels, as if they began with 1. The first class has the number 0, and a place of −1
// message: does not exist: its row holds no 1 at all.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(tf.sub(labels, tf.scalar(1, 'int32')), logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(truth, logits);
  }
}
