// check: parameters
// message: The whole map goes into a Dense layer: thousands of weights that can overfit and that fit one image size
// message: only. The mean of each map does the same work with none.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const flat = tf.layers.flatten().apply(convLayer);
    return tf.layers.dense({ units: this.outputSize, name: 'logits' }).apply(flat) as tf.Tensor2D;
  }
}
