// check: output
// message: The first stage is there and the second is still missing, so nothing is given back. Go on from `fire2`: a
// message: pool, then two more fire modules.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    // Your code here.
  }
}
