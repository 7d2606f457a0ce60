// check: shape
// message: The two depths have changed places. The squeeze has as many filters as the squeeze depth says, each
// message: expansion as many as the expand depth.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, expandDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, squeezeDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, squeezeDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
