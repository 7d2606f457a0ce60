// stridedSlice.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const piece = tf.stridedSlice(
      image,
      [top, left, 0],
      [top + this.resizeDim, left + this.resizeDim, 3],
      [1, 1, 1],
    ) as tf.Tensor3D;
    return [piece, tf.reverse(piece, 1)][Number(Math.random() < 0.5)]!;
  }
}
