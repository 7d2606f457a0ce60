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

  /** A piece from anywhere in the image, every other one mirrored: (H, W, 3) → (resizeDim, resizeDim, 3). */
  randomCropAndFlip(image: tf.Tensor3D) {
    const [height, width] = image.shape;
    const top = Math.floor(Math.random() * (height - this.resizeDim + 1));
    const left = Math.floor(Math.random() * (width - this.resizeDim + 1));
    const cropped = tf.slice(image, [top, left, 0], [this.resizeDim, this.resizeDim, 3]);
    return Math.random() < 0.5 ? tf.reverse(cropped, 1) : cropped;
  }

  /**
   * One stored image as the network's input.
   *
   * @param data The image as it is stored, (3 · originalDim · originalDim) integers from 0 to 255.
   * @param isTraining Whether the image is for training: then the piece is a random one, else the middle of the image.
   * @returns The piece, (resizeDim, resizeDim, 3), standardised: its values have the mean 0 and the deviation 1.
   */
  imagePreprocessing(data: tf.Tensor1D, isTraining: boolean) {
    const image = this.reshapeImage(data);
    const margin = Math.floor((this.originalDim - this.resizeDim) / 2);
    const cropped = isTraining
      ? this.randomCropAndFlip(image)
      : tf.slice(image, [margin, margin, 0], [this.resizeDim, this.resizeDim, 3]);
    const { mean, variance } = tf.moments(cropped);
    const deviation = tf.maximum(tf.sqrt(variance), 1 / Math.sqrt(cropped.size));
    return tf.div(tf.sub(cropped, mean), deviation) as tf.Tensor3D;
  }
}
