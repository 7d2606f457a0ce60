// check: shape
// message: There is one row of logits for the whole batch: the images have been averaged together. In (N, H, W, C) only
// message: H and W, the axes 1 and 2, are averaged away.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const mean = convLayer.mean([0, 1, 2], true);
    return tf.layers.flatten({ name: 'logits' }).apply(mean) as tf.Tensor2D;
  }
}
