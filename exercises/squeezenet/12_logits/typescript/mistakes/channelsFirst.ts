// check: shape
// message: Width and channels have been averaged away, and the height is left. That would suit maps stored as (N, C, H,
// message: W); here the channels come last: (N, H, W, C).
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const pool = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsFirst', name: 'logits' });
    return pool.apply(convLayer) as tf.Tensor2D;
  }
}
