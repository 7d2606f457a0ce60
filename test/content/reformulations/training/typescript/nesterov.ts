// Gradient descent with Nesterov’s momentum.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.momentum(0.06, 0.9, true);
  }
}
