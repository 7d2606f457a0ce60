// check: output
// message: The window is as high as the map is wide. That fits square maps only: its height should come from the height
// message: of the map, its width from the width.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const width = convLayer.shape[2];
    const pool = tf.layers.averagePooling2d({ poolSize: [width, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
