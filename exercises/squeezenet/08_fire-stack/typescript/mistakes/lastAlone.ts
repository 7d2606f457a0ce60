// check: modules
// message: Only the last module of the list is made. All of them belong in the row, each on the output of the one
// message: before.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const [squeezeDepth, expandDepth, name] = paramsList[paramsList.length - 1];
    return this.fireModule(layer, squeezeDepth, expandDepth, name);
  }
}
