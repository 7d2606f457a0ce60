// check: sizes
// message: Two sizes are kept, and `originalDim` is not: `reshapeImage` looks for it. A field that is declared has no
// message: value yet, so each of the three needs a line of its own.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.resizeDim = resizeDim;
    this.outputSize = outputSize;
  }
}
