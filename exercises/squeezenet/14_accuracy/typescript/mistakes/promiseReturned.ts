// check: output
// message: This is a promise of the values. Give back the tensor itself: whoever wants to see the number can read it
// message: later.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.mean(tf.cast(isCorrect, 'float32')).data();
  }
}
