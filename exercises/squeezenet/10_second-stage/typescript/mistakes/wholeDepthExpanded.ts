// check: shape
// message: These fire modules give 512 channels. The expand depth is that of each of the two convolutions: 128 and 128
// message: side by side are the 256 that are asked for.
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
      [32, 256, 'fire3'],
      [32, 256, 'fire4'],
    ]);
  }
}
