// The class itself.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return new tf.AdamOptimizer(0.001, 0.9, 0.999);
  }
}
