// check: parameters
// message: A batch normalisation adds parameters after the convolution. SqueezeNet goes without: convolution and relu
// message: are all that is asked for.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', name });
    const maps = tf.layers.batchNormalization().apply(layer.apply(inputs)) as tf.Tensor4D;
    return tf.relu(maps);
  }
}
