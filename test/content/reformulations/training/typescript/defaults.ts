// The defaults of Adam.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam();
  }
}
