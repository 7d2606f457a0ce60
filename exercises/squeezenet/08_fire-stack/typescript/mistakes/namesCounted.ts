// check: modules
// message: The modules are numbered in the order in which they are made. Each has its own name in the list, as its
// message: third part: the trained weights are found by it.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    paramsList.forEach(([squeezeDepth, expandDepth], i) => {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, `fire${i + 1}`);
    });
    return layer;
  }
}
