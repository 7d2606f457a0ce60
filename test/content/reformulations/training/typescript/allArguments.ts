// All arguments, by position.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(0.001, 0.9, 0.999, 1e-7);
  }
}
