// check: output
// message: The method is `async`, so it gives back a promise of a tensor. Nothing in here has to wait: leave out
// message: `async` and return the tensor itself.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  async getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
