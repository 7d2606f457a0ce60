// check: pieces
// message: The piece is always the corner at the top left. Its place should be drawn anew every time, from all places
// message: where it fits.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const cropped = tf.slice(image, [0, 0, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
