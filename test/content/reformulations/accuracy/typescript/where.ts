// Ones and zeros by where.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const isCorrect = tf.equal(tf.argMax(logits, 1), labels);
    const hits = tf.where(isCorrect, tf.onesLike(labels).toFloat(), tf.zerosLike(labels).toFloat());
    return hits.mean();
  }
}
