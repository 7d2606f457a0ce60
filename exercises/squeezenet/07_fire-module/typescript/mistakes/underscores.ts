// check: names
// message: The two parts of the names are joined by an underscore. Here it is a slash, as in a path: `fire1/squeeze`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}_squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}_expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}_expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
