// check: shape
// message: Removing every axis of size 1 removes the batch axis too when the batch holds a single image. Say which axes
// message: should go: those of height and width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.squeeze(pooled);
  }
}
