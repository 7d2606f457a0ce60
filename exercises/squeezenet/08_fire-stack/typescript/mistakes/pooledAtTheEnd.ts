// check: shape
// message: A pool follows the modules and halves the maps. Pools stand between the stages; the method ends with the
// message: last fire module.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return this.customMaxPooling2d(layer, 'pool');
  }
}
