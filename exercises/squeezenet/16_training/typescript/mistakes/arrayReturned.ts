// check: output
// message: This is an array with an optimizer in it. Give back the optimizer itself.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return [tf.train.adam(0.001)];
  }
}
