// check: large
// message: For a logit of 100, e to this power is too large for a float32, which makes it infinite. Softmax subtracts
// message: the largest logit of each row first; better still, let a function that takes logits do all of it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const powers = tf.exp(logits);
    const sums = tf.log(tf.sum(powers, -1));
    return tf.mean(tf.sub(sums, tf.sum(tf.mul(truth, logits), -1)));
  }
}
