// A mean of integers is a float.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const isCorrect = tf.cast(tf.equal(tf.argMax(logits, 1), labels), 'int32');
    return tf.mean(isCorrect);
  }
}
