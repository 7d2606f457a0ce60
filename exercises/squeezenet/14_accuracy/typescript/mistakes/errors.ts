// check: share
// message: This is the share of images that are wrong. It is useful as well, and called the error rate; the accuracy
// message: is what it leaves of 1.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    return tf.mean(tf.cast(tf.notEqual(predictions, labels), 'float32'));
  }
}
