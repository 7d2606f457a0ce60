// check: sizes
// message: The sizes are always 32, 24 and 10, whatever was asked for. Those are only the values for when nothing is
// message: said: keep what the parameters hold.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = 32;
    this.resizeDim = 24;
    this.outputSize = 10;
  }
}
