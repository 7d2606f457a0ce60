// check: output
// message: Just two modules are made, and here is a list of one. However many there are, a loop over the list takes
// message: them all.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    layer = this.fireModule(layer, ...paramsList[0]);
    layer = this.fireModule(layer, ...paramsList[1]);
    return layer;
  }
}
