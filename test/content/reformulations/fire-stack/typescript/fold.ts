// A fold that starts from the maps.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    return paramsList.reduce((maps, [squeeze, expand, name]) => this.fireModule(maps, squeeze, expand, name), layer);
  }
}
