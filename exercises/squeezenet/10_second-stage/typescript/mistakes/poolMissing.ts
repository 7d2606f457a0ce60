// check: shape
// message: The second pool is missing, so the maps are still half as high and wide as the image. `pool2` stands between
// message: `fire2` and `fire3`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    return this.multiFireModule(fire2, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
  }
}
