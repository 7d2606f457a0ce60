// Slices of each colour, joined on the last axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const { originalDim: side } = this;
    const maps = [0, 1, 2].map((c) => data.slice([c * side * side], [side * side]).reshape([side, side, 1]));
    return tf.concat(maps, 2).cast('float32') as tf.Tensor3D;
  }
}
