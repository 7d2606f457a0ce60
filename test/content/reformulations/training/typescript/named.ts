// A constant and a name.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    const learningRate = 1e-3;
    const optimizer = tf.train.adam(learningRate);
    return optimizer;
  }
}
