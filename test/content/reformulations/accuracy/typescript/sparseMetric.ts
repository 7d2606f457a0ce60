// A metric of layers, for numbers of classes.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.mean(tf.metrics.sparseCategoricalAccuracy(labels.toFloat(), logits));
  }
}
