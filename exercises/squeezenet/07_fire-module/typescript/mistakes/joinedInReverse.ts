// check: values
// message: The channels of the 3×3 kernel come first. The other way round is what the next layer's weights were
// message: trained for: first those of 1×1, then those of 3×3.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand3x3, expand1x1], 3);
  }
}
