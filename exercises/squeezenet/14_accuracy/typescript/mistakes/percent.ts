// check: share
// message: This is the accuracy in percent, from 0 to 100. Give it back as a share from 0 to 1; who shows it to
// message: people can multiply.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.mul(100, tf.mean(tf.cast(isCorrect, 'float32')));
  }
}
