import * as tf from '@tensorflow/tfjs';

/**
 * A small SqueezeNet for CIFAR-10.
 *
 * Feature maps have the shape (N, H, W, C): images in the batch, height, width, channels.
 */
export class SqueezeNetModel {
  /** Side of the stored images, in pixels. */
  originalDim: number;
  /** Side of the cropped images that the network gets, in pixels. */
  resizeDim: number;
  /** Number of classes. */
  outputSize: number;

  /**
   * Keeps the three sizes that the other methods go by.
   *
   * @param originalDim Side of the stored images, in pixels.
   * @param resizeDim Side of the cropped images that the network gets, in pixels.
   * @param outputSize Number of classes.
   */
  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
    this.outputSize = outputSize;
  }
}
