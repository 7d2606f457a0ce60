// The image is split, and the middle part kept.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const rows = tf.split(
      image,
      [top, this.resizeDim, height - this.resizeDim - top].filter((n) => n > 0),
      0,
    )[top > 0 ? 1 : 0]!;
    const piece = tf.split(
      rows,
      [left, this.resizeDim, width - this.resizeDim - left].filter((n) => n > 0),
      1,
    )[left > 0 ? 1 : 0] as tf.Tensor3D;
    return Math.random() < 0.5 ? tf.reverse(piece, 1) : piece;
  }
}
