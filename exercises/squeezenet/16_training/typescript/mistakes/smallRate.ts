// check: falling
// message: A learning rate of 0.0001 is safe and slow: within so few steps the loss hardly moves. Try ten times as
// message: much.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(0.0001);
  }
}
