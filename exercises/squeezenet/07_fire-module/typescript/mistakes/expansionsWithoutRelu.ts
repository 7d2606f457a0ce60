// check: values
// message: The expansions have no relu: negative values come through. The class's own convolution ends in relu.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const small = tf.layers.conv2d({ filters: expandDepth, kernelSize: 1, name: `${name}/expand1x1` });
    const large = tf.layers.conv2d({ filters: expandDepth, kernelSize: 3, padding: 'same', name: `${name}/expand3x3` });
    const expand1x1 = small.apply(squeeze) as tf.Tensor4D;
    const expand3x3 = large.apply(squeeze) as tf.Tensor4D;
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
