// check: share
// message: The right images were divided by the number of classes. A share of the images divides by how many images
// message: there are: the first size of the logits, or the mean.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.div(tf.sum(tf.cast(isCorrect, 'float32')), logits.shape[1]);
  }
}
