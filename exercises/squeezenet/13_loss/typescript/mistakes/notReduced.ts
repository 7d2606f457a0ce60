// check: shape
// message: There is a loss for each image: with no reduction, the mean is left out. Training needs one number for the
// message: whole batch.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(truth, logits, undefined, undefined, tf.Reduction.NONE);
  }
}
