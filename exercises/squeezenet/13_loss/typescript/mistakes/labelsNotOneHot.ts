// check: output
// message: This function wants the truth as rows, with a place for each class, and the labels are plain numbers.
// message: `tf.oneHot` makes rows of them.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.losses.softmaxCrossEntropy(labels, logits);
  }
}
