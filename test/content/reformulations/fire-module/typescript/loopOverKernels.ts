// A loop over the sizes of the kernels.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const maps = this.customConv2d(inputs, squeezeDepth, 1, [name, 'squeeze'].join('/'));
    const branches: tf.Tensor4D[] = [];
    for (const side of [1, 3])
      branches.push(this.customConv2d(maps, expandDepth, side, `${name}/expand${side}x${side}`));
    return tf.concat(branches, maps.rank - 1);
  }
}
