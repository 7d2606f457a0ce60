// check: classes
// message: There are always 10 classes, whatever was asked for. 10 is only the value for when nothing is said: keep
// message: what the parameter holds.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
    this.outputSize = 10;
  }
}
