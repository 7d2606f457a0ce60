// Each number is looked up at the place that it is stored at.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const pixels = this.originalDim ** 2;
    const places = Array.from({ length: 3 * pixels }, (_, i) => (i % 3) * pixels + Math.floor(i / 3));
    return tf
      .gather(data, tf.tensor1d(places, 'int32'))
      .reshape([this.originalDim, this.originalDim, 3])
      .toFloat() as tf.Tensor3D;
  }
}
