// check: shape
// message: This is the number of the winning class. Return the scores of all classes: training needs to know by how
// message: much each of them won or lost.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    const logits = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
    return logits.argMax(1);
  }
}
