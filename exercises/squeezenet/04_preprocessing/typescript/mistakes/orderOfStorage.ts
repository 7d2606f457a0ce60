// check: middle
// message: The numbers of the file were cut into (height, width, 3) just as they lie, so the colours of a pixel are not
// message: together. The class has a method that puts them in order.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = tf.cast(tf.reshape(data, [this.originalDim, this.originalDim, 3]), 'float32') as tf.Tensor3D;
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
