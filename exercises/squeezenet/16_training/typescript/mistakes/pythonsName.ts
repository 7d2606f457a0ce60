// check: output
// message: This is how Python writes it. In TensorFlow.js the optimizers are functions of `tf.train`, such as
// message: `tf.train.adam`.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return (tf as unknown as { optimizers: { adam: (rate: number) => tf.Optimizer } }).optimizers.adam(0.001);
  }
}
