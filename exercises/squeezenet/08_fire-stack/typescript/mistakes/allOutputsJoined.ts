// check: shape
// message: The outputs of all modules are joined. Each was needed by the next one alone: what comes back is the last
// message: output.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const outputs: tf.Tensor4D[] = [];
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
      outputs.push(layer);
    }
    return tf.concat(outputs, 3);
  }
}
