// A fold over steps.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const steps = [
      (x) => this.customConv2d(x, 64, 3, 'conv1'),
      (x) => this.customMaxPooling2d(x, 'pool1'),
      (x) => this.fireModule(x, 32, 64, 'fire1'),
      (x) => this.fireModule(x, 32, 64, 'fire2'),
    ];
    return steps.reduce((x, step) => step(x), inputs);
  }
}
