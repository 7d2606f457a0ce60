// Everything but the true logits is put to 0.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const isTrue = tf.equal(tf.expandDims(labels, 1), tf.range(0, logits.shape[1], 1, 'int32'));
    const likelihoods = tf.where(isTrue, tf.logSoftmax(logits), tf.zerosLike(logits));
    return likelihoods.sum().div(-logits.shape[0]);
  }
}
