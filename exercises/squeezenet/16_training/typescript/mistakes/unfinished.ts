// check: output
// message: The method gives nothing back, so there is nobody to move the weights. Make an optimizer, and return it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  makeOptimizer(steps: number) {
    // Your code here.
  }
}
