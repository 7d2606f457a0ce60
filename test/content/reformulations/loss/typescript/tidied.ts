// In a tidy, with a method of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.tidy(() => tf.mean(this.lossesOf(logits, labels)));
  }

  private lossesOf(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const rows = tf.oneHot(labels, logits.shape[1]);
    const trueLogits = tf.sum(tf.mul(rows, logits), 1, true);
    return tf.logSumExp(tf.sub(logits, trueLogits), 1);
  }
}
