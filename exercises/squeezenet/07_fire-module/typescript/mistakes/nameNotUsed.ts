// check: names
// message: The layers are called `squeeze`, `expand1x1` and `expand3x3` in every fire module, so their weights can't
// message: be told apart. Put the module's name in front: name, slash, layer.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, 'squeeze');
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, 'expand1x1');
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, 'expand3x3');
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
