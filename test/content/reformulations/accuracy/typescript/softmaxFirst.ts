// Probabilities are in the same order.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(tf.softmax(logits), 1);
    return tf.mean(tf.cast(tf.equal(labels, predictions), 'float32'));
  }
}
