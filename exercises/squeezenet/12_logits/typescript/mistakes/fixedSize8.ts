// check: output
// message: The window is always 8×8, the size of the last map when images are 32×32. The same code has to serve images
// message: of any size: take height and width from the shape of `convLayer`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const pool = tf.layers.averagePooling2d({ poolSize: [8, 8], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
