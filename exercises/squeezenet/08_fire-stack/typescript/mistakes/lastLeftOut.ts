// check: shape
// message: The last module of the list is left out. A loop over the list itself takes all of them.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (let i = 0; i < paramsList.length - 1; i++) layer = this.fireModule(layer, ...paramsList[i]);
    return layer;
  }
}
