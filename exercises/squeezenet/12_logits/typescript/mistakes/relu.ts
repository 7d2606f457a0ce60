// check: values
// message: Negative logits have become 0, as relu does. A logit may be negative: leave out the activation after the
// message: mean.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    const logits = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
    return tf.relu(logits);
  }
}
