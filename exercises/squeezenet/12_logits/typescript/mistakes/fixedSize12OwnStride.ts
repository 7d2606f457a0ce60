// check: output
// message: The window is always 12×12. It does not fit on a smaller map, and on a larger one it leaves rows and columns
// message: out. Take height and width from the shape of `convLayer`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const pool = tf.layers.averagePooling2d({ poolSize: 12 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
