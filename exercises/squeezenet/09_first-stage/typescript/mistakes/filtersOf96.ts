// check: layers
// message: `conv1` has 96 filters, as in the paper's first version. Here it has 64.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 96, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
