// check: shape
// message: The two depths have changed places. A fire module first squeezes (32 channels), then expands (128 from each
// message: of its two convolutions).
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
      [128, 32, 'fire3'],
      [128, 32, 'fire4'],
    ]);
  }
}
