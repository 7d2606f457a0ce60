// A list of functions, called one after another.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const steps = paramsList.map((params) => (maps: tf.Tensor4D) => this.fireModule(maps, ...params));
    return steps.reduce((maps, step) => step(maps), layer);
  }
}
