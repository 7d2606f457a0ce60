// check: shape
// message: These are the probabilities of all classes. The loss asks for the one of the true class, for its
// message: logarithm, and for the mean over the images.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    return tf.softmax(logits);
  }
}
