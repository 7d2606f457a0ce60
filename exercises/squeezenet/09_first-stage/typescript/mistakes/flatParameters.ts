// check: output
// message: `multiFireModule` finds a bare number where it expects a fire module. It takes the maps and one list; in the
// message: list, each fire module is a group of its own: its two depths and its name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [32, 64, 'fire1', 32, 64, 'fire2']);
  }
}
