// check: output
// message: A loop with `in` runs over the places of the list, “0”, “1”, “2”, and not over what stands there. The word
// message: for that is `of`.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const params in paramsList) {
      const [squeezeDepth, expandDepth, name] = params;
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
