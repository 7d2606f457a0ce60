// check: output
// message: A group in the list has no fields with names, only three places: depth, depth, name. Take it apart with
// message: square brackets.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const { squeezeDepth, expandDepth, name } of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
