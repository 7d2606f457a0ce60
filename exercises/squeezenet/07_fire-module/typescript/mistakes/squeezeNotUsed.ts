// check: weights
// message: The squeeze is made, but both expansions are given the inputs, so its work is lost. They work on what the
// message: squeeze gave.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(inputs, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(inputs, expandDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
