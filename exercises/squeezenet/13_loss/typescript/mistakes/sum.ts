// check: mean
// message: The losses of the images were added up, and not divided by how many there are. Twice as many images would
// message: move the weights twice as far: take the mean.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(truth, logits, undefined, undefined, tf.Reduction.SUM);
  }
}
