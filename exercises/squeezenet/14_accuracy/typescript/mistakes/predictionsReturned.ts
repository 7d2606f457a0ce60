// check: shape
// message: These are the predictions, one class for each image. Compare them with the labels, and take the mean of
// message: what is right.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    return predictions;
  }
}
