// einsum names the axes.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const maps = data.toFloat().reshape([3, this.originalDim, this.originalDim]);
    return tf.einsum('chw->hwc', maps) as tf.Tensor3D;
  }
}
