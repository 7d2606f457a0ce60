// Rest parameters.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(...sizes: number[]) {
    [this.originalDim, this.resizeDim, this.outputSize] = sizes;
  }
}
