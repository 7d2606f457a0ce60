// Other names of variables, list in a variable.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const stem = this.customMaxPooling2d(this.customConv2d(inputs, 64, [3, 3], 'conv1'), 'pool1');
    const early = [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ];
    const late = early.map(([squeeze, expand], i) => [squeeze, 2 * (expand as number), `fire${i + 3}`]);
    const maps = this.customMaxPooling2d(this.multiFireModule(stem, early), 'pool2');
    return this.multiFireModule(maps, late);
  }
}
