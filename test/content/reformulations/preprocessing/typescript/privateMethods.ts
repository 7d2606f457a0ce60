// Private methods for the two steps.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    if (isTraining) return this.standardised(this.randomCropAndFlip(image));
    return this.standardised(this.middle(image));
  }

  private middle(image: tf.Tensor3D): tf.Tensor3D {
    const [top, left] = [image.shape[0], image.shape[1]].map((side) => Math.floor((side - this.resizeDim) / 2));
    return tf.slice(image, [top!, left!, 0], [this.resizeDim, this.resizeDim, 3]);
  }

  private standardised(piece: tf.Tensor3D): tf.Tensor3D {
    const { mean, variance } = tf.moments(piece);
    return piece.sub(mean).div(tf.maximum(variance.sqrt(), piece.size ** -0.5));
  }
}
