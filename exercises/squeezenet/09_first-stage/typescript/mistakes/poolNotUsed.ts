// check: shape
// message: `pool1` is made, but the fire modules are given the maps of `conv1`, so nothing is halved. Each layer works
// message: on the output of the one before.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(conv1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
