// A method that sets them, called by the constructor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.keep(originalDim, resizeDim).outputSize = outputSize;
  }

  private keep(stored: number, cropped: number): this {
    this.originalDim = stored;
    this.resizeDim = cropped;
    return this;
  }
}
