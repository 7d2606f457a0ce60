// check: falling
// message: The second number of `tf.train.adam` is no number of steps: it says how slowly the moving average of the
// message: gradients forgets, and has to be below 1. Leave it at its default.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(0.001, steps);
  }
}
