// A learning rate that depends on how many steps there are.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(steps < 100 ? 0.002 : 0.001);
  }
}
