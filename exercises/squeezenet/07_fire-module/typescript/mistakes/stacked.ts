// check: shape
// message: Stacking makes a new axis, and the output has five. The channels of the two expansions belong on one axis,
// message: the last one.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    return tf.stack([expand1x1, expand3x3], 4);
  }
}
