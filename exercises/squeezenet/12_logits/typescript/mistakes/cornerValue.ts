// check: values
// message: Only the top left value of each map has come through. The other positions saw the image too: the logit
// message: should be the mean over all of them.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const corner = convLayer.slice([0, 0, 0, 0], [-1, 1, 1, -1]);
    return tf.layers.flatten({ name: 'logits' }).apply(corner) as tf.Tensor2D;
  }
}
