// check: empty
// message: For an empty list nothing comes back. Begin with the maps that were given: if there is no module, they are
// message: the answer.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    let output: tf.Tensor4D | undefined;
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      output = this.fireModule(output ?? layer, squeezeDepth, expandDepth, name);
    }
    return output;
  }
}
