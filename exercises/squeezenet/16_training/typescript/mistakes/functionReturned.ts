// check: output
// message: This is the function that makes an optimizer, and no optimizer yet. Call it, with a learning rate.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam;
  }
}
