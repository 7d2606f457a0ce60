// The list of branches folded into one tensor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    return (['1x1', '3x3'] as const)
      .map((kernel) => this.customConv2d(squeeze, expandDepth, Number(kernel[0]), `${name}/expand${kernel}`))
      .reduce((joined, maps) => tf.concat([joined, maps], 3));
  }
}
