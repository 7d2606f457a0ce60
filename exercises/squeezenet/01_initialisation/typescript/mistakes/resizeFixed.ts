// check: resized
// message: The crop is always 24 pixels wide, whatever was asked for. 24 is only the value for when nothing is said:
// message: keep what the parameter holds.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = 24;
    this.outputSize = outputSize;
  }
}
