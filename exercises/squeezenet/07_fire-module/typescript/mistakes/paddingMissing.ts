// check: output
// message: The 3×3 expansion has lost its border, so its maps are smaller than those of 1×1 and can't stand beside
// message: them. The class's own convolution is padded and keeps the size.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const layer = tf.layers.conv2d({
      filters: expandDepth,
      kernelSize: 3,
      activation: 'relu',
      name: `${name}/expand3x3`,
    });
    const expand3x3 = layer.apply(squeeze) as tf.Tensor4D;
    return tf.concat([expand1x1, expand3x3], 3);
  }
}
