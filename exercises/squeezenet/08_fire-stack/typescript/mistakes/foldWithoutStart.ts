// check: output
// message: The fold has no start, so the first group is taken for the maps. `reduce` takes the maps as its second
// message: argument.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    return paramsList.reduce((maps, params) => this.fireModule(maps, ...params));
  }
}
