// Inside tf.tidy, with unpacked sides.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    return tf.tidy(() => {
      const begin = [0, 1].map((axis) => (Math.random() * (image.shape[axis]! - this.resizeDim + 1)) | 0);
      const piece = image.slice([...begin, 0], [this.resizeDim, this.resizeDim, image.shape[2]]);
      return Math.random() < 1 / 2 ? piece.reverse([1]) : piece;
    });
  }
}
