// In a tidy, with a scope as a function.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    return tf.tidy(() => {
      const scoped = (layer: string) => `${name}/${layer}`;
      const squeeze = this.customConv2d(inputs, squeezeDepth, 1, scoped('squeeze'));
      console.log('squeeze', squeeze.shape);
      const expansions = {
        small: this.customConv2d(squeeze, expandDepth, 1, scoped('expand1x1')),
        large: this.customConv2d(squeeze, expandDepth, 3, scoped('expand3x3')),
      };
      return tf.concat(Object.values(expansions), 3);
    });
  }
}
