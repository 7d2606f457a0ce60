// A loop over fire modules.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    let maps = this.customMaxPooling2d(conv1, 'pool1');
    for (let number = 1; number <= 2; number++) maps = this.fireModule(maps, 32, 64, 'fire' + number);
    return maps;
  }
}
