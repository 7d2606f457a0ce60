// check: falling
// message: The learning rate was given as an object, as layers take their settings. The functions of `tf.train` take
// message: plain numbers: the learning rate comes first. Out of an object only NaN is computed.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return tf.train.adam({ learningRate: 0.001 } as never);
  }
}
