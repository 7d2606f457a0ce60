// The diagonal of a product of matrices.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.cast(tf.oneHot(labels, logits.shape[1]), 'float32');
    const products = tf.matMul(tf.logSoftmax(logits), truth, false, true);
    const own = tf.mul(products, tf.eye(logits.shape[0]));
    return tf.neg(tf.div(tf.sum(own), logits.shape[0]));
  }
}
