// A class expression in a constant, which is exported.
import * as tf from '@tensorflow/tfjs';

const SqueezeNetModel = class {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
    this.outputSize = outputSize;
  }
};

export { SqueezeNetModel };
