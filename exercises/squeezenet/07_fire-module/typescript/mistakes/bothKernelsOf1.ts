// check: weights
// message: Both expansions have a kernel of 1 by 1, so no position sees its neighbours. The second one has a kernel
// message: of 3 by 3.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
