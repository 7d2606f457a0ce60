// check: output
// message: There is no such function: names of functions begin with a small letter, as in `tf.train.adam` and
// message: `tf.train.sgd`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return (tf.train as unknown as { Adam: (rate: number) => tf.Optimizer }).Adam(0.001);
  }
}
