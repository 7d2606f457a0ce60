// check: output
// message: The largest logits were looked for along axis 0, over the images. That says which image is most like a
// message: cat; the question is which class each image is most like, along the last axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, 0);
    return tf.mean(tf.cast(tf.equal(predictions, labels), 'float32'));
  }
}
