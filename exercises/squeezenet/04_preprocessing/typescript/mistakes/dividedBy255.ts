// check: middle
// message: The values were divided by 255, so they go from 0 to 1. That is another way to scale: a dark image stays
// message: dark. Here every image gets the mean 0 and the deviation 1.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    return tf.div(cropped, 255) as tf.Tensor3D;
  }
}
