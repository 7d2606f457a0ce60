// check: pieces
// message: Every piece is mirrored. So the network never meets the image as it is, and what it trains on has not grown:
// message: only every other piece should be turned round, by chance.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return tf.reverse(cropped, 1);
  }
}
