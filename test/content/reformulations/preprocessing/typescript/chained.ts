// Methods in a chain.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = (this.originalDim - this.resizeDim) >> 1;
    const piece = isTraining
      ? this.randomCropAndFlip(image)
      : image.slice([margin, margin], [this.resizeDim, this.resizeDim]);
    const centred = piece.sub(piece.mean());
    return centred.div(
      centred
        .square()
        .mean()
        .sqrt()
        .maximum(1 / Math.sqrt(piece.size)),
    ) as tf.Tensor3D;
  }
}
