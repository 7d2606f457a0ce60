// check: weights
// message: One 3×3 convolution gives all the channels. That costs more: half of them come from a kernel of 1 by 1, a
// message: convolution of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    return this.customConv2d(squeeze, 2 * expandDepth, 3, `${name}/expand3x3`);
  }
}
