// Fields with values of their own, replaced where an argument is there.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim = 32;
  resizeDim = 24;
  outputSize = 10;

  constructor(original?: number, resized?: number, classes?: number) {
    if (original !== undefined) this.originalDim = original;
    if (resized !== undefined) this.resizeDim = resized;
    if (classes !== undefined) this.outputSize = classes;
  }
}
