// Layers on a batch of one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const batch = data.toFloat().expandDims(0);
    const maps = tf.layers
      .reshape({ targetShape: [3, this.originalDim, this.originalDim] })
      .apply(batch) as tf.Tensor4D;
    const moved = tf.layers.permute({ dims: [2, 3, 1] }).apply(maps) as tf.Tensor4D;
    return moved.squeeze([0]) as tf.Tensor3D;
  }
}
