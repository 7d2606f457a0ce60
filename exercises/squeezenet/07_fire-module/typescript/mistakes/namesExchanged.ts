// check: names
// message: The two expansions have exchanged their names: `expand3x3` has the kernel of 1 by 1. Each would get the
// message: other's trained weights.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand3x3`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand1x1`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
