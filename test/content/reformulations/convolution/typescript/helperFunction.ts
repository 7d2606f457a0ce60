// A helper for the layer.
import * as tf from '@tensorflow/tfjs';

type Settings = { filters: number; kernelSize: number | [number, number]; name: string };

function convolve(maps: tf.Tensor4D, settings: Settings): tf.Tensor4D {
  return tf.layers.conv2d({ ...settings, padding: 'same' }).apply(maps) as tf.Tensor4D;
}

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    return tf.relu(convolve(inputs, { filters, kernelSize, name }));
  }
}
