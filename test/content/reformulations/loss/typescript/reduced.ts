// Without a reduction, then a mean.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const each = tf.losses.softmaxCrossEntropy(truth, logits, undefined, 0, tf.Reduction.NONE);
    return tf.mean(each);
  }
}
