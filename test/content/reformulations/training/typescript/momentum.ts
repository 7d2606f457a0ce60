// Gradient descent with momentum.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.momentum(0.1, 0.9);
  }
}
