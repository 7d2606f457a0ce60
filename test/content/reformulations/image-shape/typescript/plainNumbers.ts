// Plain numbers in a loop, and a tensor from them.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const side = this.originalDim;
    const stored = data.dataSync();
    const values = new Float32Array(stored.length);
    for (let pixel = 0; pixel < side * side; pixel++) {
      for (let c = 0; c < 3; c++) values[pixel * 3 + c] = stored[c * side * side + pixel];
    }
    return tf.tensor3d(values, [side, side, 3]);
  }
}
