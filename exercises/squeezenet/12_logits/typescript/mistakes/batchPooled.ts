// check: shape
// message: The mean was taken over the images of the batch as well, so they all share one answer. In (N, H, W, C) only
// message: H and W, the axes 1 and 2, are averaged away.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return convLayer.mean([0, 1, 2]);
  }
}
