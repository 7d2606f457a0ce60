// check: share
// message: The predictions were counted from 1, and the labels are counted from 0. The place of the largest logit is
// message: the number of the class already.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.add(tf.argMax(logits, -1), tf.scalar(1, 'int32'));
    return tf.mean(tf.cast(tf.equal(predictions, labels), 'float32'));
  }
}
