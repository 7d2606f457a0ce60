// check: one
// message: Softmax has been applied twice: once here, and once by the function, which takes logits. What comes out is
// message: pressed together so much that the loss can hardly fall. Give it the logits as they are.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(truth, tf.softmax(logits));
  }
}
