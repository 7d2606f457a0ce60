// check: shape
// message: The average runs over the images of the batch, so they have become one. Average over the height and the width
// message: of each map: every image keeps logits of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return convLayer.mean(0) as tf.Tensor2D;
  }
}
