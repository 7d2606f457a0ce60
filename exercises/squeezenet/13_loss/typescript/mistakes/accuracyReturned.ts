// check: one
// message: This is the share of images that were taken for what they are. It says nothing about how close the others
// message: were, and has no slope that a network could follow: the loss needs the probabilities.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const isCorrect = tf.equal(tf.argMax(logits, -1), labels);
    return tf.mean(tf.cast(isCorrect, 'float32'));
  }
}
