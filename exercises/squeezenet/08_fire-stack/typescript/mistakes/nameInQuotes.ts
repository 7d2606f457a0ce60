// check: modules
// message: All modules are called `name`: in quotes it is a word, and without them the variable that holds each
// message: module's own name.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, 'name');
    }
    return layer;
  }
}
