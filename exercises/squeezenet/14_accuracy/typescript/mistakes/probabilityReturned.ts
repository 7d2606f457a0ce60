// check: share
// message: This is the mean probability of the true classes. For the accuracy an image is right or wrong and nothing
// message: in between: the place of the largest logit decides.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.mean(tf.sum(tf.mul(truth, tf.softmax(logits)), -1));
  }
}
