// check: share
// message: The place of the smallest logit was taken, which is the class that the image is least like. The network
// message: answers with the largest.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMin(logits, -1);
    return tf.mean(tf.cast(tf.equal(predictions, labels), 'float32'));
  }
}
