// check: output
// message: The whole list was spread into one call, so the fire module took the first group for a depth. Each group
// message: needs a call of its own.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    return this.fireModule(layer, ...paramsList);
  }
}
