// A deviation of 0 becomes 1.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const { mean, variance } = tf.moments(cropped);
    const root = tf.sqrt(variance);
    const deviation = tf.where(tf.greater(root, 0), root, tf.onesLike(root));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
