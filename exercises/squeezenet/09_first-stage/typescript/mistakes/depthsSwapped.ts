// check: shape
// message: The two depths have changed places. A fire module first squeezes (32 channels), then expands (64 from each
// message: of its two convolutions).
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    return this.multiFireModule(pool1, [
      [64, 32, 'fire1'],
      [64, 32, 'fire2'],
    ]);
  }
}
