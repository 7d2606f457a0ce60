// check: values
// message: The maps pass through a relu before the first module, and their negative values are gone. The first module
// message: gets the maps as they are.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    layer = tf.relu(layer);
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }
}
