// All arguments, with the mean asked for.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]).toFloat();
    return tf.losses.softmaxCrossEntropy(truth, logits, 1, 0, tf.Reduction.MEAN);
  }
}
