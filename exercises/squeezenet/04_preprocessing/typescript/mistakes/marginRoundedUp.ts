// check: middle
// message: The piece begins one row and one column too late. When the margin is no whole number, it is rounded down, so
// message: that the smaller half stands above and to the left.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.ceil((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
