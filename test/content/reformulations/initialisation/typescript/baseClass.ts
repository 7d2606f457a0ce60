// A base class for some of them.
import * as tf from '@tensorflow/tfjs';

class ImageSizes {
  constructor(
    readonly originalDim: number,
    readonly resizeDim: number,
  ) {}
}

export class SqueezeNetModel extends ImageSizes {
  outputSize: number;

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    super(originalDim, resizeDim);
    this.outputSize = outputSize;
  }
}
