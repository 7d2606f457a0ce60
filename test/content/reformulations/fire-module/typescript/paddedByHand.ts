// A border of zeros by hand, then a convolution without padding.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const bordered = tf.layers
      .zeroPadding2d({ padding: 1 } as { padding: number; dataFormat: 'channelsLast' })
      .apply(squeeze);
    const layer = tf.layers.conv2d({
      filters: expandDepth,
      kernelSize: 3,
      padding: 'valid',
      activation: 'relu',
      name: `${name}/expand3x3`,
    });
    return tf.concat([expand1x1, layer.apply(bordered) as tf.Tensor4D], 3);
  }
}
