// A loop over places in the list.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (let i = 0; i < paramsList.length; i++) {
      layer = this.fireModule(layer, paramsList[i][0], paramsList[i][1], paramsList[i][2]);
    }
    return layer;
  }
}
