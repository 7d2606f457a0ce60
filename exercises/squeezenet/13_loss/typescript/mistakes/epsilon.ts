// check: large
// message: A small number keeps the logarithm finite, and puts an end to the loss at about 16: beyond it nothing is
// message: left to learn from. A function that takes logits needs no such help.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const probabilities = tf.sum(tf.mul(truth, tf.softmax(logits)), -1);
    return tf.neg(tf.mean(tf.log(tf.add(probabilities, 1e-7))));
  }
}
