// check: output
// message: These are names of Python. In TypeScript a capital letter takes the place of the underscore, so the place
// message: of the largest value is `tf.argMax`, and the mean is `tf.mean`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argmax(logits, -1);
    return tf.reduce_mean(tf.cast(tf.equal(predictions, labels), 'float32'));
  }
}
