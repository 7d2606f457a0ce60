// check: shape
// message: The maps are laid out in one row, so height and width are gone as axes. The next layer is a convolution and
// message: needs maps.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const maps = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name }).apply(inputs) as tf.Tensor4D;
    return tf.layers.flatten().apply(maps) as tf.Tensor2D;
  }
}
