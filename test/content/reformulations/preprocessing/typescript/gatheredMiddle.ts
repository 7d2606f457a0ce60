// The middle is gathered by row and column.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const places = tf.range(margin, margin + this.resizeDim, 1, 'int32') as tf.Tensor1D;
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : (tf.gather(tf.gather(image, places, 0), places, 1) as tf.Tensor3D);
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
