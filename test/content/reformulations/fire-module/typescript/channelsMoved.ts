// Channels to the front, joined there, and back.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);

    const first = [expand1x1, expand3x3].map((maps) => tf.transpose(maps, [0, 3, 1, 2]));
    return tf.transpose(tf.concat(first, 1), [0, 2, 3, 1]);
  }
}
