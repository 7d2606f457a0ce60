// check: shape
// message: The expansions are joined on axis 0, the images, which is what `tf.concat` does unless told otherwise: a
// message: batch of two has become one of four. Channels are the last axis.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3]);
  }
}
