// check: order
// message: The numbers were cut into (height, width, 3) at once, so three neighbours of one row have become the three
// message: colours of a pixel. A reshape keeps the order of the numbers, and here all of red comes first: the colours
// message: have to be the first axis, before they can move to the end.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  reshapeImage(data: tf.Tensor1D) {
    const image = tf.reshape(data, [this.originalDim, this.originalDim, 3]);
    return tf.cast(image, 'float32') as tf.Tensor3D;
  }
}
