// Pairs, with the defaults written out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({
      poolSize: [2, 2],
      strides: [2, 2],
      padding: 'valid',
      dataFormat: 'channelsLast',
      name,
    });
    return layer.apply(inputs) as tf.Tensor4D;
  }
}
