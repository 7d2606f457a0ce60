// check: parameters
// message: The layer on top of the mean has weights of its own, as Dense does. None is needed: `final_conv` already
// message: gives one channel for each class, so the means are the logits.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const mean = convLayer.mean([1, 2]);
    return tf.layers.dense({ units: this.outputSize, name: 'logits' }).apply(mean) as tf.Tensor2D;
  }
}
