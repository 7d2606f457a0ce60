// check: output
// message: The fire module got the group of three as one argument. It takes the two depths and the name one by one:
// message: take the group apart first.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const params of paramsList) layer = this.fireModule(layer, params);
    return layer;
  }
}
