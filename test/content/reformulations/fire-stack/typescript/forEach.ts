// forEach, and a variable outside of it.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    let maps = layer;
    paramsList.forEach(([squeezeDepth, expandDepth, name]) => {
      maps = this.fireModule(maps, squeezeDepth, expandDepth, name);
    });
    return maps;
  }
}
