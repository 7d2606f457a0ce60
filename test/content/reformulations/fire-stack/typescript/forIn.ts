// A loop over the places as words, each looked up.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const place in paramsList) {
      const [squeezeDepth, expandDepth, name] = paramsList[place];
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
