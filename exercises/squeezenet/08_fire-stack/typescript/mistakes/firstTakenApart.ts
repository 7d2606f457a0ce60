// check: empty
// message: The first module is made before the loop, and an empty list has none. A loop over the whole list needs no
// message: such beginning: it starts from the maps themselves.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const [first, ...others] = paramsList;
    layer = this.fireModule(layer, ...first);
    for (const params of others) layer = this.fireModule(layer, ...params);
    return layer;
  }
}
