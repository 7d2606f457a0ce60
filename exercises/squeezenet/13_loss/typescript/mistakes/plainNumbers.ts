// check: step
// message: The loss is right, and was computed with plain numbers: through them no gradient leads back to the
// message: weights. From the logits to the loss, use operations on tensors.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    const rows = logits.arraySync();
    const classes = labels.arraySync();
    const losses = rows.map((row, image) => {
      const largest = Math.max(...row);
      const sum = row.reduce((total, value) => total + Math.exp(value - largest), 0);
      return Math.log(sum) + largest - row[classes[image]];
    });
    return tf.scalar(losses.reduce((total, loss) => total + loss, 0) / losses.length);
  }
}
