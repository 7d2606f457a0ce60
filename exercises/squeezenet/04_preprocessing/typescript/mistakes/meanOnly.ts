// check: middle
// message: The mean was taken away, and nothing was divided. An image with strong contrast would still weigh more than
// message: a foggy one: divide by the deviation as well.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    return tf.sub(cropped, tf.mean(cropped)) as tf.Tensor3D;
  }
}
