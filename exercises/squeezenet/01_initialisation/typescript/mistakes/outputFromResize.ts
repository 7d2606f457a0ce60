// check: classes
// message: `outputSize` was given the value of `resizeDim`, which happens when a line is copied. The number of classes
// message: has nothing to do with the size of an image.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
    this.outputSize = resizeDim;
  }
}
