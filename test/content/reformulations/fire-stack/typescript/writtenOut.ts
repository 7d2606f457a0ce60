// The fire module written out in the loop, the 3×3 kernel first.
import * as tf from '@tensorflow/tfjs';

type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

export class SqueezeNetModel {
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      const squeeze = this.customConv2d(layer, squeezeDepth, 1, `${name}/squeeze`);
      const large = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
      const small = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
      layer = tf.concat([small, large], 3);
    }
    return layer;
  }
}
