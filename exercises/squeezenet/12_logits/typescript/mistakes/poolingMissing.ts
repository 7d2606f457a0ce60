// check: shape
// message: The maps have been flattened as they are, so every position became a logit of its own. First bring each map
// message: down to one number, its mean; then flatten.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return tf.layers.flatten({ name: 'logits' }).apply(convLayer) as tf.Tensor2D;
  }
}
