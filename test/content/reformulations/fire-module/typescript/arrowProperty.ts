// An arrow function in a property, one expression.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule = (inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string): tf.Tensor4D =>
    ((maps: tf.Tensor4D) =>
      tf.concat(
        [
          this.customConv2d(maps, expandDepth, 1, `${name}/expand1x1`),
          this.customConv2d(maps, expandDepth, 3, `${name}/expand3x3`),
        ],
        3,
      ))(this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`));
}
