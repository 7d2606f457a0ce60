// Split by colour, stacked on a new last axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const colours = tf.split(data, 3).map((colour) => colour.reshape([this.originalDim, this.originalDim]));
    return tf.stack(colours, -1).toFloat() as tf.Tensor3D;
  }
}
