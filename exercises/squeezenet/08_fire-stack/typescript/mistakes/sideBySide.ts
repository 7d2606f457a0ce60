// check: shape
// message: All modules work on the same maps, and their outputs are joined. The modules belong one after another, not
// message: side by side.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const outputs = paramsList.map((params) => this.fireModule(layer, ...params));
    return tf.concat(outputs, 3);
  }
}
