// check: output
// message: A `return` inside `forEach` ends one turn only, and what it gives is thrown away: the method itself gives
// message: nothing back.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    paramsList.forEach(([squeezeDepth, expandDepth, name]) => {
      return this.fireModule(layer, squeezeDepth, expandDepth, name);
    });
  }
}
