// check: shape
// message: The list was sorted by depth before the loop. Its order is the order in which the maps pass through the
// message: modules: leave it as it is.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of [...paramsList].sort((a, b) => a[0] - b[0])) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
