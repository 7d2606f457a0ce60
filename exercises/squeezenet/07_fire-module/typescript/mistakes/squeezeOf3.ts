// check: weights
// message: The squeeze has a kernel of 3 by 3. It only mixes channels, at each position by itself: its kernel is 1 by
// message: 1.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 3, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
