// The list made by a comprehension.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(
      pool1,
      [1, 2].map((i) => [32, 64, `fire${i}`]),
    );
  }
}
