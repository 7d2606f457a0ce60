// check: pieces
// message: The first row and the first column are never seen: rounding up leaves out the place 0, unless exactly 0 was
// message: drawn. Rounding down makes whole numbers from 0 on.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.ceil(Math.random() * (height - this.resizeDim));
    const left = Math.ceil(Math.random() * (width - this.resizeDim));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
