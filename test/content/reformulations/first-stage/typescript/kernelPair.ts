// Kernel as a pair.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const maps = this.customConv2d(inputs, 64, [3, 3], 'conv1');
    const pool1 = this.customMaxPooling2d(maps, 'pool1');
    return this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
