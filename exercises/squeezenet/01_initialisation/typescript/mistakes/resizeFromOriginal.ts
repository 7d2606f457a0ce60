// check: resized
// message: `resizeDim` was given the value of `originalDim`, which happens when a line is copied. The two may differ:
// message: each field on the left wants its own parameter on the right.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = originalDim;
    this.outputSize = outputSize;
  }
}
