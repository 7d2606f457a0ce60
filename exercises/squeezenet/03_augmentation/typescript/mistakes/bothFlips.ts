// check: pieces
// message: Pieces are mirrored from left to right, and some are also turned upside down. Of the two flips, only the one
// message: that leaves the sky above makes images that a camera could have taken.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    const flipped = Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
    return Math.random() < 0.5 ? tf.reverse(flipped, 0) : flipped;
  }
}
