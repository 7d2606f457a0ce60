// relu as layers of their own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const conv = (maps: tf.Tensor4D, filters: number, kernelSize: number, layer: string) => {
      const scores = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name: `${name}/${layer}` }).apply(maps);
      return tf.layers.reLU().apply(scores) as tf.Tensor4D;
    };
    const squeeze = conv(inputs, squeezeDepth, 1, 'squeeze');
    return tf.concat([conv(squeeze, expandDepth, 1, 'expand1x1'), conv(squeeze, expandDepth, 3, 'expand3x3')], 3);
  }
}
