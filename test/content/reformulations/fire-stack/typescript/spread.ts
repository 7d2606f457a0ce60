// Each group spread into a call.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    let maps = layer;
    for (const params of paramsList) maps = this.fireModule(maps, ...params);
    return maps;
  }
}
