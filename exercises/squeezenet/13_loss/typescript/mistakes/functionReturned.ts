// check: output
// message: This is the function that computes the loss, and it has computed none. Call it, with the truth and the
// message: logits.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.losses.softmaxCrossEntropy;
  }
}
