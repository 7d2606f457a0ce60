// check: shape
// message: The depths are written down as numbers, those of the network's first fire module. The method is told its
// message: depths: use the two parameters.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, 32, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, 64, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, 64, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
