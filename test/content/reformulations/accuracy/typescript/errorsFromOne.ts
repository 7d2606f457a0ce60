// What the errors leave of 1.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const isWrong = tf.notEqual(tf.argMax(logits, 1), labels);
    return tf.sub(1, tf.mean(tf.cast(isWrong, 'float32')));
  }
}
