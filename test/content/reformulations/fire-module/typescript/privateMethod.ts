// A private method for the expansions.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    return this.#expand(this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`), expandDepth, name);
  }

  #expand(maps: tf.Tensor4D, depth: number, scope: string): tf.Tensor4D {
    const small = this.customConv2d(maps, depth, 1, `${scope}/expand1x1`);
    const large = this.customConv2d(maps, depth, 3, `${scope}/expand3x3`);
    return tf.layers.concatenate({ axis: 3 }).apply([small, large]) as tf.Tensor4D;
  }
}
