// check: shape
// message: This is one number for the whole batch: the mean over all four axes. Say over which axes of (N, H, W, C) to
// message: average: only height and width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return convLayer.mean();
  }
}
