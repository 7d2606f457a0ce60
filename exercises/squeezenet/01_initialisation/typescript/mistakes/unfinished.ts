// check: sizes
// message: After the constructor the object has none of the three sizes. A parameter is gone when the constructor ends:
// message: assign each one to the field of its name, with `this.` in front.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    // Your code here.
  }
}
