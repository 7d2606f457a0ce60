// check: shape
// message: The mean was taken over the height only; the width is still an axis. Both have to go.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return convLayer.mean(1);
  }
}
