// check: shape
// message: The mean was taken over the channels, so the classes have been mixed and a map is left. Channels are the
// message: last axis and stay: average over height and width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const mean = convLayer.mean(3);
    return tf.layers.flatten({ name: 'logits' }).apply(mean) as tf.Tensor2D;
  }
}
