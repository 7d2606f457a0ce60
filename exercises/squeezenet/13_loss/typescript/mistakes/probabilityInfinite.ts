// check: large
// message: A probability became 0 in float32, and its logarithm infinite. For small logits this is right; a function
// message: that takes logits never makes the probability, and stays finite for large ones as well.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const probabilities = tf.sum(tf.mul(truth, tf.softmax(logits)), -1);
    return tf.neg(tf.mean(tf.log(probabilities)));
  }
}
