// check: share
// message: Only images with a probability above one half were counted as right. The largest probability wins even if
// message: it is 0.4: the place of the largest decides, however sure the network is.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const rounded = tf.round(tf.softmax(logits));
    return tf.mean(tf.sum(tf.mul(truth, rounded), -1));
  }
}
