// check: resized
// message: `resizeDim` and `outputSize` have changed places, so the crop has as many pixels as there are classes. Keep
// message: each value in the field that is called like it.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  originalDim: number;
  resizeDim: number;
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = outputSize;
    this.outputSize = resizeDim;
  }
}
