// Methods in a chain.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    return data.reshape([3, this.originalDim, this.originalDim]).transpose([1, 2, 0]).toFloat() as tf.Tensor3D;
  }
}
