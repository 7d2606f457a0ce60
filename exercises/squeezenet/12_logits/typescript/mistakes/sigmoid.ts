// check: values
// message: A sigmoid has squeezed the logits into the range from 0 to 1. Logits are the plain means of the maps;
// message: turning them into probabilities is a later step.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    const logits = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
    return tf.sigmoid(logits);
  }
}
