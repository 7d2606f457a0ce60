// check: shape
// message: All modules have the depths of the first. Each group in the list has its own: take them from the group
// message: whose turn it is.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const [squeezeDepth, expandDepth] = paramsList[0];
    for (const [, , name] of paramsList) layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    return layer;
  }
}
