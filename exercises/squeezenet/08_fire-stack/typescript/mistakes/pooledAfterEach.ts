// check: output
// message: A pool follows each module and halves the maps. Pools stand between the stages; in here, fire module
// message: follows fire module.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
      layer = this.customMaxPooling2d(layer, 'pool');
    }
    return layer;
  }
}
