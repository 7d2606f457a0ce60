// stridedSlice.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const end = margin + this.resizeDim;
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : (tf.stridedSlice(image, [margin, margin, 0], [end, end, 3], [1, 1, 1]) as tf.Tensor3D);
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
