// check: step
// message: The loss is right, but `tf.gatherND` has no gradient in TensorFlow.js, so none leads from it to the
// message: weights. Rows with a 1 at the true class pick the same values out by a product and a sum, and those have
// message: one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const images = tf.range(0, labels.size, 1, 'int32');
    const trueLogits = tf.gatherND(logits, tf.stack([images, labels], 1));
    return tf.mean(tf.sub(tf.logSumExp(logits, 1), trueLogits));
  }
}
