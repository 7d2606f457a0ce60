// check: output
// message: This gives back the layer itself. A layer is a recipe: `apply` it to a tensor, and return the tensor that
// message: comes out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  getLogits(convLayer: tf.Tensor4D) {
    return tf.layers.flatten({ name: 'logits' });
  }
}
