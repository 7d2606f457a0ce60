// check: shape
// message: The fire modules work on maps of full size: the pool is missing. `pool1` comes after `conv1` and halves
// message: height and width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    return this.multiFireModule(conv1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
