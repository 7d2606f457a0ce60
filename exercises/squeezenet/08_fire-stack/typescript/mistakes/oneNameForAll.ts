// check: modules
// message: All modules have one and the same name, so their weights can't be told apart. Each has its own in the
// message: list, as its third part.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, 'fire');
    }
    return layer;
  }
}
