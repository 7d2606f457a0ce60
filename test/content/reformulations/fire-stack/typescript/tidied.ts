// In a tidy.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    return tf.tidy(() => {
      let maps = layer;
      for (const [squeezeDepth, expandDepth, name] of paramsList) {
        maps = this.fireModule(maps, squeezeDepth, expandDepth, name);
      }
      return maps;
    });
  }
}
