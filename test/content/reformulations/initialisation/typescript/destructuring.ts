// A destructuring assignment.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    [this.originalDim, this.resizeDim, this.outputSize] = [originalDim, resizeDim, outputSize];
  }
}
