// Ten times the usual learning rate.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam(0.01);
  }
}
