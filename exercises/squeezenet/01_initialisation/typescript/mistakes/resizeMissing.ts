// check: sizes
// message: Two sizes are kept, and `resizeDim` is not: the crop looks for it. A field that is declared has no value
// message: yet, so each of the three needs a line of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.outputSize = outputSize;
  }
}
