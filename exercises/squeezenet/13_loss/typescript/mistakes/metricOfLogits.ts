// check: one
// message: `tf.metrics.categoricalCrossentropy` takes what it gets for probabilities, and these are logits. The
// message: function for logits is in `tf.losses`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.mean(tf.metrics.categoricalCrossentropy(tf.cast(truth, 'float32'), logits));
  }
}
