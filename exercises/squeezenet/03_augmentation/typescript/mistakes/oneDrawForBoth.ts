// check: pieces
// message: Row and column are always the same number, so all pieces lie along one diagonal. They need a draw each.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const start = Math.floor(Math.random() * (Math.min(height, width) - this.resizeDim + 1));
    const cropped = tf.slice(image, [start, start, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
