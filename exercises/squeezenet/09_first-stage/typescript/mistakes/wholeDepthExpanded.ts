// check: shape
// message: The fire modules give 256 channels. The expand depth is that of each of the two convolutions; side by side
// message: they give twice as many, and 128 are asked for.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [32, 128, 'fire1'],
      [32, 128, 'fire2'],
    ]);
  }
}
