// check: weights
// message: The squeeze is missing: both expansions work on all channels of the inputs, and nothing is saved. Reduce
// message: the channels first.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const expand1x1 = this.customConv2d(inputs, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(inputs, expandDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
