// Keras layers in place of the class's own methods.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv = tf.layers.conv2d({
      filters: 64,
      kernelSize: [3, 3],
      padding: 'same',
      activation: 'relu',
      name: 'conv1',
    });
    const pool = tf.layers.maxPooling2d({ poolSize: [2, 2], name: 'pool1' });
    return this.multiFireModule(pool.apply(conv.apply(inputs)) as tf.Tensor4D, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
