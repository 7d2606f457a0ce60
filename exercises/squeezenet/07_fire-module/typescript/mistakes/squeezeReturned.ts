// check: shape
// message: This gives back the squeezed maps. They are the narrow place in the middle: two expansions are still to
// message: come.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    return squeeze;
  }
}
