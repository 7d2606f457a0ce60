// check: values
// message: A softmax turns the channels into shares that sum to 1. These are maps in the middle of the network: give
// message: them back as the last module made them.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return tf.softmax(layer);
  }
}
