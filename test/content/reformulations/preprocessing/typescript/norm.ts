// The deviation from the length of the centred values.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const centred = tf.sub(cropped, tf.mean(cropped));
    const deviation = tf.norm(centred).div(Math.sqrt(centred.size));
    return centred.div(deviation.clipByValue(1e-4, 1e6)) as tf.Tensor3D;
  }
}
