// check: share
// message: This is the loss, which says how wrong the logits are. The accuracy counts how many images have their
// message: largest logit at their true class.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return this.getLoss(logits, labels);
  }
}
