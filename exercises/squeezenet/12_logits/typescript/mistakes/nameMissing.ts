// check: name
// message: The values are right; only the name is missing. Call the last layer `logits`, so that others can find the
// message: output.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten().apply(pooled) as tf.Tensor2D;
  }
}
