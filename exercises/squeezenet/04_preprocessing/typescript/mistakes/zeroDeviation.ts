// check: plain
// message: An image of one colour has the deviation 0, and 0 divided by 0 is no number: NaN. One such image in a batch
// message: spoils all weights; keep the deviation from being 0.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const { mean, variance } = tf.moments(cropped);
    return tf.div(tf.sub(cropped, mean), tf.sqrt(variance)) as tf.Tensor3D;
  }
}
