// check: shape
// message: These fire modules are as wide as those of the first stage and give 128 channels. In this stage the expand
// message: depth is 128, which gives 256.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    const pool2 = this.customMaxPooling2d(fire2, 'pool2');
    return this.multiFireModule(pool2, [
      [32, 64, 'fire3'],
      [32, 64, 'fire4'],
    ]);
  }
}
