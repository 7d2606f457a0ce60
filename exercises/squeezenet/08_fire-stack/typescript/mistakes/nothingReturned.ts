// check: output
// message: All the modules are made, but `multiFireModule` gives nothing back. Hand on what the last one gave, with
// message: `return` after the loop.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
  }
}
