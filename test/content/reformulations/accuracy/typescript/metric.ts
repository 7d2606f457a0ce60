// A metric of layers, for rows of truth.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.mean(tf.metrics.categoricalAccuracy(truth, logits));
  }
}
