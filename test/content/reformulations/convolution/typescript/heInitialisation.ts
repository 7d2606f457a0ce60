// Another start of the weights, as it is common with relu.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({
      filters,
      kernelSize,
      padding: 'same',
      activation: 'relu',
      kernelInitializer: 'heNormal',
      biasInitializer: tf.initializers.zeros(),
      name,
    });
    const outputs = layer.apply(inputs) as tf.Tensor4D;
    return outputs;
  }
}
