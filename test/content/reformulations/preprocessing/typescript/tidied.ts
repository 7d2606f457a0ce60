// Inside tf.tidy, with the mean of the squares.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    return tf.tidy(() => {
      const image = this.reshapeImage(data);
      const margin = Math.trunc((image.shape[0] - this.resizeDim) / 2);
      const cropped = isTraining
        ? this.randomCropAndFlip(image)
        : image.slice([margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
      const mean = cropped.mean();
      const variance = cropped.square().mean().sub(mean.square()).relu();
      return cropped.sub(mean).div(variance.sqrt().maximum(1e-3)) as tf.Tensor3D;
    });
  }
}
