// check: output
// message: The fire module was given its depths and its name, but no maps. They are its first argument.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
