// check: one
// message: This is the mean of the true logits, with its sign turned. Logits alone say nothing: they count against
// message: those of the other classes, and that is what softmax brings in.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.neg(tf.mean(tf.sum(tf.mul(truth, logits), -1)));
  }
}
