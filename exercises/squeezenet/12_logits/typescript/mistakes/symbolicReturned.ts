// check: output
// message: This is a symbolic tensor: a place in a graph, without values. Apply the layers (or the model you built from
// message: them) to `convLayer` itself and return what comes out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const input = tf.input({ shape: convLayer.shape.slice(1) });
    const pooled = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 }).apply(input);
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.SymbolicTensor;
  }
}
