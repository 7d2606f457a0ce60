// check: output
// message: This is a promise of the values, which training would have to wait for. Give back the tensor itself:
// message: whoever wants to see the number can read it later.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    return tf.losses.softmaxCrossEntropy(truth, logits).data();
  }
}
