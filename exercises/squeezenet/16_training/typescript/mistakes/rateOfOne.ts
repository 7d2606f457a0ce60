// check: falling
// message: A learning rate of 1 moves each weight by up to 1 in a step, and most of them are smaller than 0.1. The
// message: first step destroys the network: try a thousandth.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(1);
  }
}
