// check: shape
// message: The mean is taken, and its axis is still there, with a size of 1. The accuracy is one number, without any
// message: axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.mean(tf.cast(isCorrect, 'float32'), 0, true);
  }
}
