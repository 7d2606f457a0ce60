// check: modules
// message: Every module works on the maps that the method was given, so only the last one counts. Each has to work on
// message: what the one before gave.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    let output = layer;
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      output = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return output;
  }
}
