// check: shape
// message: This says of each image whether it is right. The accuracy is one number: cast the truth values to
// message: `float32` and take their mean.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return isCorrect;
  }
}
