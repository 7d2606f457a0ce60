// check: names
// message: All three layers were given the module's name and nothing more. Each needs a part of its own behind it:
// message: squeeze, expand1x1, expand3x3.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, name);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, name);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, name);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
