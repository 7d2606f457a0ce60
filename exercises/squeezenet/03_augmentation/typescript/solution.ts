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

  /** One stored image as a map: (3 · H · W) integers, all of red first, → (H, W, 3) of float32. */
  reshapeImage(data: tf.Tensor1D) {
    const channelsFirst = tf.reshape(data, [3, this.originalDim, this.originalDim]);
    const channelsLast = tf.transpose(channelsFirst, [1, 2, 0]);
    return tf.cast(channelsLast, 'float32') as tf.Tensor3D;
  }

  /**
   * A piece from anywhere in the image, every other time mirrored from left to right.
   *
   * @param image The image, (H, W, 3).
   * @returns The piece, (resizeDim, resizeDim, 3). Every place where it fits is as likely as any other.
   */
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }
}
