// Settings that are spread into the call.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const common = { padding: 'same', activation: 'relu' } as const;
    return tf.layers.conv2d({ ...common, filters, kernelSize, name }).apply(inputs) as tf.Tensor4D;
  }
}
