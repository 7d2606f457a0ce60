// check: middle
// message: The piece is the right one, and its values still go from 0 to 255. Standardise it: take away the mean, then
// message: divide by the deviation.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    return cropped;
  }
}
