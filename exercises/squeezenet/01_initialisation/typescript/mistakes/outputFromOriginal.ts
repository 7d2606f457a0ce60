// check: classes
// message: `outputSize` was given the value of `originalDim`, which happens when a line is copied. The number of
// message: classes has nothing to do with the size of an image.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
    this.outputSize = originalDim;
  }
}
