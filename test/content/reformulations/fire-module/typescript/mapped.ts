// Kernels mapped to expansions.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const maps = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand = (side: number) => this.customConv2d(maps, expandDepth, side, `${name}/expand${side}x${side}`);
    return tf.layers.concatenate({ axis: -1 }).apply([1, 3].map(expand)) as tf.Tensor4D;
  }
}
