// check: shape
// message: The mean was taken over the channels, so the classes have been mixed and a map is left. Channels are the
// message: last axis and stay: average over height and width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return convLayer.mean(3);
  }
}
