// check: middle
// message: The whole image was standardised, and then cropped: the mean and the deviation are those of pixels that the
// message: network never gets. Crop first.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const stored = this.reshapeImage(data);
    const { mean, variance } = tf.moments(stored);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(stored.size));
    const image = tf.div(tf.sub(stored, mean), deviation) as tf.Tensor3D;
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    return cropped;
  }
}
