// check: one
// message: This loss asks a yes-or-no question for each class by itself, with sigmoid. Of our classes exactly one is
// message: right, so their probabilities have to add up to 1: that is what softmax does.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.sigmoidCrossEntropy(truth, logits);
  }
}
