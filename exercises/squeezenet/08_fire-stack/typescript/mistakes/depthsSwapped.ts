// check: shape
// message: The two depths have changed places on the way to the fire module. It takes the squeeze depth first, then
// message: the expand depth, as they stand in the list.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, expandDepth, squeezeDepth, name);
    }
    return layer;
  }
}
