// check: share
// message: `===` asks whether both are the same object of JavaScript, and two tensors never are. `tf.equal` compares
// message: their numbers one by one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    return tf.cast(predictions === labels, 'float32');
  }
}
