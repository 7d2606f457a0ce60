// Parameter properties.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  constructor(
    public originalDim = 32,
    public resizeDim = 24,
    public outputSize = 10,
  ) {}
}
