// The sum, divided by the size of the batch.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const [batch, classes] = logits.shape;
    const truth = tf.oneHot(labels, classes);
    const total = tf.losses.softmaxCrossEntropy(truth, logits, undefined, undefined, tf.Reduction.SUM);
    return total.div(batch);
  }
}
