// Stages as data, in a loop.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    let maps = this.customConv2d(inputs, 64, 3, 'conv1');
    for (const [i, depth] of [64, 128].entries()) {
      maps = this.customMaxPooling2d(maps, `pool${i + 1}`);
      maps = this.multiFireModule(
        maps,
        [1, 2].map((j) => [32, depth, `fire${2 * i + j}`]),
      );
    }
    return maps;
  }
}
