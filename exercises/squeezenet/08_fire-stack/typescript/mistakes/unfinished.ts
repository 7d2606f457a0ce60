// check: output
// message: `multiFireModule` is still empty. Begin with a loop over the list: each turn of it makes one fire module.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {}
}
