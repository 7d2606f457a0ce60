// check: falling
// message: Plain gradient descent with a learning rate of 0.01 hardly moves this network: the gradients of the first
// message: layers are tiny. An optimizer that fits the step to each weight, such as Adam, has it easier.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.sgd(0.01);
  }
}
