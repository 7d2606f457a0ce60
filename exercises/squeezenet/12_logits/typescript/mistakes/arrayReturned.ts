// check: output
// message: These are numbers in a JavaScript array. Keep them in the tensor: the loss and its gradient can follow a
// message: tensor back through the network, an array they cannot.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    const logits = tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
    return logits.arraySync();
  }
}
