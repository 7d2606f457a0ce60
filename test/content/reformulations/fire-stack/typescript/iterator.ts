// An iterator by hand.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const groups = paramsList[Symbol.iterator]();
    for (let next = groups.next(); !next.done; next = groups.next()) {
      const [squeezeDepth, expandDepth, name] = next.value;
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
