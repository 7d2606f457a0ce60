// check: names
// message: Both expansions are called `expand`. Their kernels belong in their names, `expand1x1` and `expand3x3`:
// message: trained weights are found by name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
