// check: values
// message: The window is a square as long as the shorter side, so the end of the longer side is left out. The shape
// message: comes out right and hides it. The window needs both sizes of the map.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const side = Math.min(height, width);
    const pool = tf.layers.averagePooling2d({ poolSize: [side, side] });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
