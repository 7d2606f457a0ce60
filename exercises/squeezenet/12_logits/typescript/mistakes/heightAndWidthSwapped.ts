// check: output
// message: Height and width have changed places, which shows as soon as a map is not square. The shape of `convLayer`
// message: is (N, H, W, C), and the size of a window begins with the height as well.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, width, height] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }
}
