// check: share
// message: The place of the largest was taken of the labels, too, as if they were rows of 0 and 1. They are numbers
// message: of classes already: this is the place of one image in the batch.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const truth = tf.argMax(labels, -1);
    return tf.mean(tf.cast(tf.equal(predictions, truth), 'float32'));
  }
}
