// check: output
// message: This gives back a list with an output for each module. What follows needs one tensor: what the last module
// message: gave.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    return paramsList.map(([squeezeDepth, expandDepth, name]) => {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
      return layer;
    });
  }
}
