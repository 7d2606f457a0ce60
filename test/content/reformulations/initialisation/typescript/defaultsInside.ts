// Defaults inside the constructor.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim?: number, resizeDim?: number, outputSize?: number) {
    this.originalDim = originalDim ?? 32;
    this.resizeDim = resizeDim ?? 24;
    this.outputSize = outputSize ?? 10;
  }
}
