// Both pools as operations.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const fire2 = this.multiFireModule(conv1.maxPool(2, 2, 'valid'), [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    return this.multiFireModule(tf.maxPool(fire2, [2, 2], [2, 2], 'valid'), [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
  }
}
