// An arrow function in a property.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule = (layer: tf.Tensor4D, paramsList: FireParams[]): tf.Tensor4D =>
    paramsList.reduce((maps, params) => this.fireModule(maps, ...params), layer);
}
