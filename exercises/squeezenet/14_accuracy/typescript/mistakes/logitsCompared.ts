// check: output
// message: The logits themselves were compared with the labels. What has to equal the label is the place of the
// message: largest logit: argmax along the last axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.mean(tf.cast(tf.equal(logits, labels), 'float32'));
  }
}
