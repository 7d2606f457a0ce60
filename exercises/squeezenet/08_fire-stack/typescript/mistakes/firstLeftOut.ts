// check: shape
// message: The first module of the list is left out. Places in a list are counted from 0, and a loop over the list
// message: itself takes all of them.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (let i = 1; i < paramsList.length; i++) layer = this.fireModule(layer, ...paramsList[i]);
    return layer;
  }
}
