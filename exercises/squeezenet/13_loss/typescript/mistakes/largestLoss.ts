// check: mean
// message: This is the loss of the image that was taken for something else most clearly. A single odd photograph
// message: would then say where all weights go: take the mean of all images.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.max(tf.losses.softmaxCrossEntropy(truth, logits, undefined, undefined, tf.Reduction.NONE));
  }
}
