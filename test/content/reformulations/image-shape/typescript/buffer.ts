// A buffer that is filled by index.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const buffer = tf.buffer([this.originalDim, this.originalDim, 3]);
    data.arraySync().forEach((value, i) => {
      const [pixels, side] = [this.originalDim ** 2, this.originalDim];
      buffer.set(value, Math.floor((i % pixels) / side), i % side, Math.floor(i / pixels));
    });
    return buffer.toTensor() as tf.Tensor3D;
  }
}
