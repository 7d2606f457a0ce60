// Plain numbers, and a tensor from them.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const rows = image.arraySync().slice(top, top + this.resizeDim);
    const mirrored = Math.random() < 0.5;
    return tf.tensor3d(
      rows.map((row) => {
        const piece = row.slice(left, left + this.resizeDim);
        return mirrored ? piece.reverse() : piece;
      }),
    );
  }
}
