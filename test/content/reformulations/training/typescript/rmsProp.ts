// RMSprop.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.rmsprop(0.001);
  }
}
