// In one chain of methods.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return logits.logSoftmax().mul(tf.oneHot(labels, logits.shape[1])).sum(1).mean().neg();
  }
}
