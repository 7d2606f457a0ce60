// check: layers
// message: `customConv2d` was given no name, so the layer has made one up. Its trained weights are found by the name,
// message: which is the last argument.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3);
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
