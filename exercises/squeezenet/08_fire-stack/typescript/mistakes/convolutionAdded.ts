// check: modules
// message: One more convolution follows the modules. The method ends with the last fire module of the list.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return this.customConv2d(layer, layer.shape[3], 1, 'conv');
  }
}
