// check: output
// message: The parts of a group are taken in another order than they stand there, and a name lands where a depth
// message: belongs. The order is: squeeze depth, expand depth, name.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [name, squeezeDepth, expandDepth] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
