// The activation as an operation of its own, pooling as an operation.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv = tf.layers
      .conv2d({ filters: 64, kernelSize: 3, padding: 'same', name: 'conv1' })
      .apply(inputs) as tf.Tensor4D;
    const pool1 = tf.maxPool(tf.relu(conv), 2, 2, 'valid');
    return this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
