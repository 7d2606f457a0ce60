// check: output
// message: There is no function `fireModule`: it is a method of this class. A method is called through `this.`.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
