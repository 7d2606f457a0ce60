// check: falling
// message: A learning rate of 0.1 is too large for Adam here: the loss jumps up in the first steps, and then nearly
// message: all logits are 0. Try a hundredth of it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(0.1);
  }
}
