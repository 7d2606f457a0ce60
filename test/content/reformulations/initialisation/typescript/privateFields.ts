// Getters over private fields.
import * as tf from '@tensorflow/tfjs';

export class SqueezeNetModel {
  readonly #sizes: readonly [number, number, number];

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.#sizes = [originalDim, resizeDim, outputSize];
  }

  get originalDim() {
    return this.#sizes[0];
  }
  get resizeDim() {
    return this.#sizes[1];
  }
  get outputSize() {
    return this.#sizes[2];
  }
}
