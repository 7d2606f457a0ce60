// Layers of Keras in place of the class's own method.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = tf.layers.conv2d({
      filters: squeezeDepth,
      kernelSize: 1,
      activation: 'relu',
      name: `${name}/squeeze`,
    });
    const shared = { filters: expandDepth, padding: 'same', activation: 'relu' } as const;
    const expand1x1 = tf.layers.conv2d({ ...shared, kernelSize: [1, 1], name: `${name}/expand1x1` });
    const expand3x3 = tf.layers.conv2d({ ...shared, kernelSize: [3, 3], strides: 1, name: `${name}/expand3x3` });
    const maps = squeeze.apply(inputs) as tf.Tensor4D;
    return tf.concat([expand1x1.apply(maps) as tf.Tensor4D, expand3x3.apply(maps) as tf.Tensor4D], 3);
  }
}
