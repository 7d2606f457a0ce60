// check: share
// message: This is how many images are right. The share divides by how many there are: take the mean instead of the
// message: sum.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.sum(tf.cast(isCorrect, 'float32'));
  }
}
