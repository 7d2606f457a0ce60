// check: pieces
// message: The last row and the last column are never seen. A piece of 4 fits into 6 in three places, at 0, 1 and 2:
// message: one more than 6 − 4.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim));
    const left = Math.floor(Math.random() * (width - this.resizeDim));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
