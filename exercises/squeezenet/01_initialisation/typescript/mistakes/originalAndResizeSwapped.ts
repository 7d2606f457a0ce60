// check: sizes
// message: `originalDim` and `resizeDim` have changed places. The stored image is the large one, the first argument;
// message: the crop is the second.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = resizeDim;
    this.resizeDim = originalDim;
    this.outputSize = outputSize;
  }
}
