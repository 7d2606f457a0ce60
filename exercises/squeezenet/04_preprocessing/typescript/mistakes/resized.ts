// check: middle
// message: The whole image was made smaller. For training the network gets pieces with the pixels as they are, so for a
// message: prediction too: cut out the middle.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.image.resizeBilinear(image, [this.resizeDim, this.resizeDim]);
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
