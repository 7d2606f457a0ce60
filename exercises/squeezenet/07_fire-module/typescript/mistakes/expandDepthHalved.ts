// check: shape
// message: The expand depth is shared out between the two expansions. It is the depth of each of them, so the output
// message: has twice as many channels.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const half = Math.floor(expandDepth / 2);
    const expand1x1 = this.customConv2d(squeeze, half, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, half, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
