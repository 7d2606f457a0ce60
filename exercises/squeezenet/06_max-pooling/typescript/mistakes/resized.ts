// check: values
// message: The maps are made smaller as images are, by leaving values out or mixing them. A pool compares the four
// message: values of a block and keeps the largest.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const [, height, width] = inputs.shape;
    return tf.image.resizeNearestNeighbor(inputs, [Math.floor(height / 2), Math.floor(width / 2)]);
  }
}
