// check: output
// message: This is the name of an optimizer. Only `compile` turns names into optimizers; here make one by a function
// message: of `tf.train`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return 'adam';
  }
}
