// check: falling
// message: The number of steps became the learning rate. Each step goes many thousand times too far, and the first
// message: one destroys the network.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(steps);
  }
}
