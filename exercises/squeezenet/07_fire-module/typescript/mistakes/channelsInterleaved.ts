// check: values
// message: The channels of the two expansions take turns. First come all of 1×1, then all of 3×3: joining on the last
// message: axis does just that.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    const [, height, width, depth] = expand1x1.shape;
    return tf.reshape(tf.stack([expand1x1, expand3x3], 4), [-1, height, width, 2 * depth]);
  }
}
