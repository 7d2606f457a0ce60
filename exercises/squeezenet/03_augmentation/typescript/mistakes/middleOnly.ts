// check: pieces
// message: The piece is always the middle of the image. That is right for images that are judged; for training the
// message: place should be another one every time.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor((height - this.resizeDim) / 2);
    const left = Math.floor((width - this.resizeDim) / 2);
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
