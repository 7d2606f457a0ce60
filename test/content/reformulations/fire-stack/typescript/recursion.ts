// The first module, then the rest by the same method.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    if (paramsList.length === 0) return layer;
    const [first, ...others] = paramsList;
    return this.multiFireModule(this.fireModule(layer, ...first), others);
  }
}
