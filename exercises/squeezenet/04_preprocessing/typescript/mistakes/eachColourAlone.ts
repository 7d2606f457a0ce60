// check: middle
// message: Each colour was standardised by itself, so a sunset is no redder than a lawn. There is one mean and one
// message: deviation for the whole piece, over all three axes.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const { mean, variance } = tf.moments(cropped, [0, 1]);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
