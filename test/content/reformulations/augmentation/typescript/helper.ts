// A private method draws.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const piece = tf.slice(image, [this.draw(height), this.draw(width), 0], [this.resizeDim, this.resizeDim, 3]);
    const isMirrored = this.draw(this.resizeDim + 1) === 1;
    return isMirrored ? tf.reverse(piece, 1) : piece;
  }

  private draw(side: number): number {
    return Math.floor(Math.random() * (side - this.resizeDim + 1));
  }
}
