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

  constructor(originalDim = 32, resizeDim = 24, outputSize = 10) {
    this.originalDim = originalDim;
    this.resizeDim = resizeDim;
    this.outputSize = outputSize;
  }

  /**
   * One stored image as a map of pixels.
   *
   * @param data The image as it is stored, (3 · originalDim · originalDim) integers from 0 to 255: all of red row by row,
   *   then all of green, then all of blue.
   * @returns The map, (originalDim, originalDim, 3) of float32: height, width, channels. Its values stay as they are.
   */
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    return tf.cast(channelsLast, 'float32') as tf.Tensor3D;
  }
}
