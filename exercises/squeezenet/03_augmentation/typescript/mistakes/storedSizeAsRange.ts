// check: pieces
// message: The range of the places was worked out from the side of the stored images. The image that the method is
// message: given may have another size: its own shape says what it is.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const places = this.originalDim - this.resizeDim + 1;
    const top = Math.floor(Math.random() * places);
    const left = Math.floor(Math.random() * places);
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
