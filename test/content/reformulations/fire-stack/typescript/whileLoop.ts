// A while loop over a copy that gets shorter.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const waiting = [...paramsList];
    let params: FireParams | undefined;
    while ((params = waiting.shift())) layer = this.fireModule(layer, ...params);
    return layer;
  }
}
