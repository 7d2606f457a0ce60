// One expression.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    return this.multiFireModule(this.customMaxPooling2d(this.customConv2d(inputs, 64, 3, 'conv1'), 'pool1'), [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
