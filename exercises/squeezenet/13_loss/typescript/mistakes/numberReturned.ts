// check: output
// message: This is the loss as a plain number. It is right, and no gradient leads back from it to the weights: give
// message: back the tensor, and leave it to others to read it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(truth, logits).dataSync()[0];
  }
}
