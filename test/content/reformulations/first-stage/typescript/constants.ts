// Constants of the module, frozen.
import * as tf from '@tensorflow/tfjs';

const CONV_DEPTH = 64;
const FIRES = [
  [32, 64, 'fire1'],
  [32, 64, 'fire2'],
] as const;

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const maps = this.customConv2d(inputs, CONV_DEPTH, 3, 'conv1');
    return this.multiFireModule(this.customMaxPooling2d(maps, 'pool1'), FIRES);
  }
}
