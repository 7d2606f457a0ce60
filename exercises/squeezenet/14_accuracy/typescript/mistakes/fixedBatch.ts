// check: sizes
// message: The right images are always divided by 8. The last batch of a data set may be smaller: divide by as many
// message: as there are, or take the mean.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getAccuracy(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const predictions = tf.argMax(logits, -1);
    const isCorrect = tf.equal(predictions, labels);
    return tf.div(tf.sum(tf.cast(isCorrect, 'float32')), 8);
  }
}
