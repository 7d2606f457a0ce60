// check: output
// message: A promise came back, as the method is `async`. Nothing here has to be waited for: leave `async` out.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  async makeOptimizer(steps: number) {
    return tf.train.adam(0.001);
  }
}
