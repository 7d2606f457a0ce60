// Moments that keep their axes.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    let cropped = tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    if (isTraining) cropped = this.randomCropAndFlip(image);
    const { mean, variance } = tf.moments(cropped, [0, 1, 2], true);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
