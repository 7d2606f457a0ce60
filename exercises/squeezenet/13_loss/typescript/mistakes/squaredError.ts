// check: one
// message: This is the squared distance between probabilities and truth. Where the network is sure of something
// message: wrong, that loss is almost flat and teaches little; the cross entropy is steepest there.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.meanSquaredError(truth, tf.softmax(logits));
  }
}
