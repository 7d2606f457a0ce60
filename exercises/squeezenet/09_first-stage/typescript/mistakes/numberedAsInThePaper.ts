// check: layers
// message: The fire modules are numbered as in the paper, where `conv1` is layer 1. Here they are counted by
// message: themselves: `fire1` and `fire2`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [32, 64, 'fire2'],
      [32, 64, 'fire3'],
    ]);
  }
}
