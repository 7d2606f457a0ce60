// check: shape
// message: The layer reads the maps as channels first, and takes the height for channels. Ours are channels last, which
// message: is what a layer expects if it is told nothing.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({
      filters,
      kernelSize,
      padding: 'same',
      dataFormat: 'channelsFirst',
      activation: 'relu',
      name,
    });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
