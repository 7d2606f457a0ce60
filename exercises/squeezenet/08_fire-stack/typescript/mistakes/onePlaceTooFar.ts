// check: output
// message: The loop takes one more module than there are: places in a list are counted from 0, so the last one is the
// message: length less 1.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (let i = 0; i <= paramsList.length; i++) {
      const [squeezeDepth, expandDepth, name] = paramsList[i];
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
