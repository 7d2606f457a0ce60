// check: output
// message: The window is as wide as the map is high. That fits square maps only: its height should come from the height
// message: of the map, its width from the width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const height = convLayer.shape[1];
    const pool = tf.layers.averagePooling2d({ poolSize: [height, height], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
