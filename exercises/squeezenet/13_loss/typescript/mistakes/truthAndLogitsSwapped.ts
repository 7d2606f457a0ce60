// check: one
// message: The logits stand where the truth belongs, and the truth where the logits do. Both have the same shape, so
// message: no error says so: the truth comes first.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(logits, tf.cast(truth, 'float32'));
  }
}
