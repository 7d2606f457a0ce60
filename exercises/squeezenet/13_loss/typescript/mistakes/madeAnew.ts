// check: step
// message: The number is right, and it is a new tensor that knows nothing of the weights. Reading the value and
// message: making a tensor of it cuts the way back: give back the tensor that was computed.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const truth = tf.oneHot(labels, logits.shape[1]);
    const loss = tf.losses.softmaxCrossEntropy(truth, logits);
    return tf.scalar(loss.dataSync()[0]);
  }
}
