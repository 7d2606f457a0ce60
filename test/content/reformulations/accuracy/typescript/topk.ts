// The place of the largest by topk.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const { indices } = tf.topk(logits, 1);
    return tf.mean(tf.cast(tf.equal(tf.squeeze(indices, [1]), labels), 'float32'));
  }
}
