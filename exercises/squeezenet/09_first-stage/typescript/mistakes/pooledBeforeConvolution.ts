// check: layers
// message: The images are pooled before a filter has seen them, and what is thrown away there is gone. First `conv1`,
// message: then `pool1`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const pool1 = this.customMaxPooling2d(inputs, 'pool1');
    const conv1 = this.customConv2d(pool1, 64, 3, 'conv1');
    return this.multiFireModule(conv1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
  }
}
