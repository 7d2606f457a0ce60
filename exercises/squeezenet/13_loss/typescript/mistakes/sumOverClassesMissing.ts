// check: shape
// message: The mean was taken over the images only, so there is one number for each class. Add up over the classes
// message: first, then take the mean of all images.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.neg(tf.mean(tf.mul(truth, tf.logSoftmax(logits)), 0));
  }
}
