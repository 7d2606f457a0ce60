// With the number of classes that the object knows.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.losses.softmaxCrossEntropy(tf.oneHot(labels, this.outputSize), logits);
  }
}
