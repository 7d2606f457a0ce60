// check: values
// message: The squeeze has no relu, so it and the expansions behind it are one straight step. The class's own
// message: convolution ends in relu.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const layer = tf.layers.conv2d({ filters: squeezeDepth, kernelSize: 1, name: `${name}/squeeze` });
    const squeeze = layer.apply(inputs) as tf.Tensor4D;
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
