// check: output
// message: The rows of the truth have ten places, whatever the logits have. How many classes there are is the last
// message: size of the logits: take it from there.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, 10);
    return tf.losses.softmaxCrossEntropy(truth, logits);
  }
}
