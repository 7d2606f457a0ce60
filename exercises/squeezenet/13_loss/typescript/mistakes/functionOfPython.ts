// check: output
// message: This function is there in Python only; `tf.nn` is not part of TensorFlow.js. The one to use is in
// message: `tf.losses`, and it wants the truth as rows.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const crossEntropy = tf.nn.sparseSoftmaxCrossEntropyWithLogits({ labels, logits });
    return tf.mean(crossEntropy);
  }
}
