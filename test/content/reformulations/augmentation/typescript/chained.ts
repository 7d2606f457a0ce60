// Methods in a chain.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const draw = (places: number) => Math.floor(Math.random() * places);
    const piece = image.slice(
      [draw(height - this.resizeDim + 1), draw(width - this.resizeDim + 1)],
      [this.resizeDim, this.resizeDim],
    );
    return Math.random() > 0.5 ? piece : piece.reverse(1);
  }
}
