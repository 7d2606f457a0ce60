// check: shape
// message: The maps come back as they were given: nothing takes their place. A fire module doesn't change the maps
// message: that it gets. It gives new ones, which have to be kept for the next module and for the end.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
