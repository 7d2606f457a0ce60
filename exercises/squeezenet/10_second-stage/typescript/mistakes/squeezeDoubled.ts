// check: layers
// message: The squeeze depth was doubled together with the expand depth. It stays at 32: only the expand depth grows.
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
      [64, 128, 'fire3'],
      [64, 128, 'fire4'],
    ]);
  }
}
