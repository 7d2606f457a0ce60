import * as tf from '@tensorflow/tfjs';

/** Depth of the squeeze convolution, depth of each of the two expand convolutions, name. */
type FireParams = [squeezeDepth: number, expandDepth: number, name: string];

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

  /** One stored image as the network's input: (3 · H · W) → (resizeDim, resizeDim, 3), standardised. */
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

  /** Convolution with relu that keeps the size of the map: (N, H, W, C) → (N, H, W, filters). */
  customConv2d(inputs: tf.Tensor4D, filters: number, kernelSize: number | [number, number], name: string) {
    const layer = tf.layers.conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', name });
    return layer.apply(inputs) as tf.Tensor4D;
  }

  /** Largest value of every 2 by 2 block, which halves the map: (N, H, W, C) → (N, H / 2, W / 2, C). */
  customMaxPooling2d(inputs: tf.Tensor4D, name: string) {
    const layer = tf.layers.maxPooling2d({ poolSize: 2, strides: 2, name });
    return layer.apply(inputs) as tf.Tensor4D;
  }

  /** Few channels, then many, seen through two kernel sizes: (N, H, W, C) → (N, H, W, 2 * expandDepth). */
  fireModule(inputs: tf.Tensor4D, squeezeDepth: number, expandDepth: number, name: string) {
    const squeeze = this.customConv2d(inputs, squeezeDepth, 1, `${name}/squeeze`);
    const expand1x1 = this.customConv2d(squeeze, expandDepth, 1, `${name}/expand1x1`);
    const expand3x3 = this.customConv2d(squeeze, expandDepth, 3, `${name}/expand3x3`);
    const concat = tf.layers.concatenate({ axis: 3, name: `${name}/concat` });
    return concat.apply([expand1x1, expand3x3]) as tf.Tensor4D;
  }

  /** Fire modules one after another. */
  multiFireModule(layer: tf.Tensor4D, paramsList: FireParams[]) {
    for (const [squeezeDepth, expandDepth, name] of paramsList) {
      layer = this.fireModule(layer, squeezeDepth, expandDepth, name);
    }
    return layer;
  }

  /** The whole network, from images (N, H, W, 3) to logits (N, outputSize). */
  modelLayers(inputs: tf.Tensor4D, isTraining: boolean) {
    const conv1 = this.customConv2d(inputs, 64, 3, 'conv1');
    const pool1 = this.customMaxPooling2d(conv1, 'pool1');
    const fire2 = this.multiFireModule(pool1, [
      [32, 64, 'fire1'],
      [32, 64, 'fire2'],
    ]);
    const pool2 = this.customMaxPooling2d(fire2, 'pool2');
    const fire4 = this.multiFireModule(pool2, [
      [32, 128, 'fire3'],
      [32, 128, 'fire4'],
    ]);
    const dropout = tf.layers.dropout({ rate: 0.5, name: 'dropout' });
    const dropped = dropout.apply(fire4, { training: isTraining }) as tf.Tensor4D;
    const finalConv = this.customConv2d(dropped, this.outputSize, 1, 'final_conv');
    return this.getLogits(finalConv);
  }

  /**
   * Global average pooling: one logit a class from the maps of the last convolution.
   *
   * @param convLayer The output of `final_conv`, (N, H, W, C). Each of its C channels is the map of one class.
   * @returns The logits, (N, C): the mean of each map. The layer that gives them is named `logits`.
   */
  getLogits(convLayer: tf.Tensor4D) {
    const [, height, width] = convLayer.shape;
    const pool = tf.layers.averagePooling2d({ poolSize: [height, width], strides: 1 });
    const pooled = pool.apply(convLayer) as tf.Tensor4D;
    return tf.layers.flatten({ name: 'logits' }).apply(pooled) as tf.Tensor2D;
  }

  /**
   * Mean cross entropy of the true classes.
   *
   * @param logits Logits of each image, (N, classes).
   * @param labels The true class of each image, (N) integers.
   * @returns The loss, one number: the mean over the images of −log(probability of the true class).
   */
  getLoss(logits: tf.Tensor2D, labels: tf.Tensor1D) {
    // Your code here.
  }
}
