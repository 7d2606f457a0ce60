// check: shape
// message: A 2×2 pooling only halves the map, so each class still has many numbers. Here one window covers the whole
// message: map, and it averages.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const pooled = this.customMaxPooling2d(convLayer, 'pool');
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
