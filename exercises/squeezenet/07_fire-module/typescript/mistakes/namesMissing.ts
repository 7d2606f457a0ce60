// check: names
// message: The convolutions have no names, so they are counted instead: `conv2d`, and so on. The name is the last
// message: argument: the module's name, a slash, what the layer does.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
