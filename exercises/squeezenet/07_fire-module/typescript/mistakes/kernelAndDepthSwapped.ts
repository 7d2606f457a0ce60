// check: shape
// message: Number of filters and size of the kernel have changed places. The class's convolution takes the tensor,
// message: the number of filters, the size of the kernel, the name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, 1, squeezeDepth, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, 1, expandDepth, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, 3, expandDepth, `${name}/expand3x3`);
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
