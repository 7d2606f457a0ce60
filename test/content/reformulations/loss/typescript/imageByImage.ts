// A loop over the images.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const losses: tf.Scalar[] = [];
    tf.unstack(logits).forEach((row, image) => {
      const truth = tf.oneHot(tf.slice(labels, image, 1), row.size);
      losses.push(tf.losses.softmaxCrossEntropy(truth, row.reshape([1, -1])));
    });
    return tf.addN(losses).div(losses.length);
  }
}
