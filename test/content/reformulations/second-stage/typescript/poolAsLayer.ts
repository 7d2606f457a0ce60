// A pooling layer in place of the class's own method.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    const pool2 = tf.layers.maxPooling2d({ poolSize: 2, name: 'pool2' }).apply(fire2) as tf.Tensor4D;
    return this.multiFireModule(pool2, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
  }
}
