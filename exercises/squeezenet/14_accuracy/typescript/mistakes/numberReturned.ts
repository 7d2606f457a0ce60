// check: output
// message: This is the accuracy as a plain number. Give back the tensor: whoever trains decides when to read it, and
// message: some backends can give numbers only later.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.mean(tf.cast(isCorrect, 'float32')).dataSync()[0];
  }
}
