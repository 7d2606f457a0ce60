// check: falling
// message: The learning rate is too small: the loss does fall, and in twenty steps by hardly anything. Try ten times
// message: as much, or a hundred.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(0.00001);
  }
}
