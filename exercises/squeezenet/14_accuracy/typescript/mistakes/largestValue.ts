// check: share
// message: This is the value of the largest logit, and not its place. A label is the number of a class, so only the
// message: place can equal it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.cast(tf.max(logits, -1), 'int32');
    return tf.mean(tf.cast(tf.equal(predictions, labels), 'float32'));
  }
}
