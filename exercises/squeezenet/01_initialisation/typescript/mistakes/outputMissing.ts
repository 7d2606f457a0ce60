// check: sizes
// message: Two sizes are kept, and `outputSize` is not: the last convolution looks for it. A field that is declared has
// message: no value yet, so each of the three needs a line of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
  }
}
