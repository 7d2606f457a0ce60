// In one chain of methods.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return logits.argMax(1).equal(labels).mean();
  }
}
