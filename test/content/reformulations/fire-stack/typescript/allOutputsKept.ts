// All outputs kept, the last one returned.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    const outputs = [layer];
    for (const params of paramsList) outputs.push(this.fireModule(outputs[outputs.length - 1], ...params));
    console.log(outputs.map(({ shape }) => shape));
    return outputs.at(-1) as tf.Tensor4D;
  }
}
