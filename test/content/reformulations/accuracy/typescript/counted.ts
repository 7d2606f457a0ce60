// Counted, and divided by the size of the batch.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const hits = tf.sum(tf.equal(logits.argMax(-1), labels));
    return tf.div(hits, logits.shape[0]);
  }
}
