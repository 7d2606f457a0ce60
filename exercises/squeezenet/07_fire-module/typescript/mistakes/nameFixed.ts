// check: names
// message: Every fire module calls its layers `fire1/…`, whatever its own name is. Take the first part from the
// message: method's last parameter.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, 'fire1/squeeze');
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, 'fire1/expand1x1');
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, 'fire1/expand3x3');
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
