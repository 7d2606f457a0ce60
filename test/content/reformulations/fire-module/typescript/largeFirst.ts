// The 3×3 expansion is made first; the order of joining is the same.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, [1, 1], name + '/squeeze');
    const large = this.customConv2d(squeeze, expandDepth, [3, 3], name + '/expand3x3');
    const small = this.customConv2d(squeeze, expandDepth, [1, 1], name + '/expand1x1');
    return tf.concat([small, large], 3);
  }
}
