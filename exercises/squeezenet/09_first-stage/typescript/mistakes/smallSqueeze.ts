// check: layers
// message: The squeeze depth is 16, as in the first fire modules of the paper's network. Here it is 32.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [16, 64, 'fire1'],
      [16, 64, 'fire2'],
    ]);
  }
}
