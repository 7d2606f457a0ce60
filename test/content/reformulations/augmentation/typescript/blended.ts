// Both are worked out, a factor of 0 or 1 takes one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    const factor = tf.scalar(Math.round(Math.random()));
    return cropped.mul(factor).add(tf.reverse(cropped, 1).mul(tf.scalar(1).sub(factor))) as tf.Tensor3D;
  }
}
