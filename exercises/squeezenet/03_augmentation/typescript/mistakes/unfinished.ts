// check: output
// message: `randomCropAndFlip` gives nothing back yet. Cut a piece out of `image`, perhaps mirror it, then hand it on
// message: with `return`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
