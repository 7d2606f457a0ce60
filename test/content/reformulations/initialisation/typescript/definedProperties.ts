// Object.defineProperty in a loop.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  declare readonly originalDim: number;
  declare readonly resizeDim: number;
  declare readonly outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    for (const [name, value] of Object.entries({ originalDim, resizeDim, outputSize })) {
      Object.defineProperty(this, name, { value, enumerable: true });
    }
  }
}
