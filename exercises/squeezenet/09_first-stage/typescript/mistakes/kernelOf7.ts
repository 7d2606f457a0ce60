// check: layers
// message: `conv1` has a kernel of 7 by 7, as in the paper, where the images are 224 pixels wide. For small images it
// message: is 3 by 3.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 7, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
