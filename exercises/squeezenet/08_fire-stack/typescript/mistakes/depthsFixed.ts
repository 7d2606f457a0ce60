// check: shape
// message: The depths are written down as 32 and 64, those of the first stage. Each module has its own in the list.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [, , name] of paramsList) layer = this.fireModule(layer, 32, 64, name);
    return layer;
  }
}
