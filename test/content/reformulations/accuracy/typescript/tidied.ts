// In a tidy, with a method of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.tidy(() => tf.mean(tf.cast(tf.equal(this.predictions(logits), labels), 'float32')));
  }

  private predictions(logits: tf.Tensor2D) {
    return tf.argMax(logits, 1) as tf.Tensor1D;
  }
}
