// A learning rate that falls in a straight line, by a class of its own.
import * as tf from '@tensorflow/tfjs';

class Falling extends tf.AdamOptimizer {
  constructor(
    private readonly first: number,
    private readonly steps: number,
    private taken = 0,
  ) {
    super(first, 0.9, 0.999);
  }

  override applyGradients(gradients: Parameters<tf.AdamOptimizer['applyGradients']>[0]) {
    this.learningRate = this.first * Math.max(0, 1 - this.taken++ / this.steps);
    super.applyGradients(gradients);
  }
}

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    return new Falling(0.002, steps);
  }
}
