// One relu for both expansions.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const maps = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const [small, large] = [1, 3].map((kernelSize) =>
      tf.layers
        .conv2d({
          filters: expandDepth,
          kernelSize,
          padding: 'same',
          name: `${name}/expand${kernelSize}x${kernelSize}`,
        })
        .apply(maps),
    ) as [tf.Tensor4D, tf.Tensor4D];
    return tf.relu(tf.concat([small, large], 3));
  }
}
