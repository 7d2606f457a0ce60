import type { Scalar, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-core';
import * as tf from '../tensorflow';

const CLASSES = 10;
/** Squeeze and expand channels of the fire modules; a pool comes before each pair. */
const FIRE_MODULES = [
  [32, 64],
  [32, 64],
  [32, 128],
  [32, 128],
] as const;

/**
 * A network to test and to time a backend with: a small SqueezeNet (146,570 parameters) for images of 32×32×3, whose
 * weights are the same numbers everywhere. Plain operations: no course and no layer is needed.
 */
export class FireNetwork {
  readonly weights: Variable[] = [];
  private readonly byName = new Map<string, { kernel: Variable<tf.Rank.R4>; bias: Variable<tf.Rank.R1> }>();
  private readonly next = fixedNumbers(1);

  constructor() {
    this.addConvolution('conv1', 3, 3, 64);
    let channels = 64;
    FIRE_MODULES.forEach(([squeeze, expand], i) => {
      this.addConvolution(`fire${i}/squeeze`, 1, channels, squeeze);
      this.addConvolution(`fire${i}/expand1x1`, 1, squeeze, expand);
      this.addConvolution(`fire${i}/expand3x3`, 3, squeeze, expand);
      channels = 2 * expand;
    });
    this.addConvolution('final', 1, channels, CLASSES);
  }

  /** (N, 32, 32, 3) → (N, 10) */
  logits(images: Tensor4D): Tensor2D {
    let maps = this.convolution(images, 'conv1');
    FIRE_MODULES.forEach((_, i) => {
      if (i % 2 === 0) maps = tf.maxPool(maps, 2, 2, 'valid');
      const squeezed = this.convolution(maps, `fire${i}/squeeze`);
      maps = tf.concat(
        [this.convolution(squeezed, `fire${i}/expand1x1`), this.convolution(squeezed, `fire${i}/expand3x3`)],
        3,
      );
    });
    const last = this.convolution(maps, 'final');
    const side = last.shape[1];
    return tf.reshape(tf.avgPool(last, side, 1, 'valid'), [-1, CLASSES]);
  }

  /** Cross-entropy of the images' classes, as if they were 0, 1, 2, … */
  loss(images: Tensor4D): Scalar {
    const classes = Array.from({ length: images.shape[0] }, (_, i) => i % CLASSES);
    const labels = tf.oneHot(tf.tensor1d(classes, 'int32'), CLASSES);
    return tf.neg(tf.mean(tf.sum(tf.mul(labels, tf.logSoftmax(this.logits(images))), 1))).asScalar();
  }

  dispose(): void {
    for (const weight of this.weights) weight.dispose();
  }

  private addConvolution(name: string, side: number, inChannels: number, outChannels: number): void {
    // Keeps the size of the values from layer to layer (He et al., 2015).
    const bound = Math.sqrt(6 / (side * side * inChannels));
    const numbers = (count: number, size: number): Float32Array =>
      Float32Array.from({ length: count }, () => size * this.next());
    const shape: [number, number, number, number] = [side, side, inChannels, outChannels];
    const kernel = tf.variable(tf.tensor4d(numbers(side * side * inChannels * outChannels, bound), shape));
    const bias = tf.variable(tf.tensor1d(numbers(outChannels, 0.1)));
    this.weights.push(kernel, bias);
    this.byName.set(name, { kernel, bias });
  }

  private convolution(x: Tensor4D, name: string): Tensor4D {
    const { kernel, bias } = this.byName.get(name)!;
    return tf.relu(tf.add<tf.Tensor4D>(tf.conv2d(x, kernel, 1, 'same'), bias));
  }
}

/** Images that are the same numbers everywhere, from −1 to 1: (count, 32, 32, 3). */
export function fixedImages(count: number): Tensor4D {
  const next = fixedNumbers(2);
  return tf.tensor4d(Float32Array.from({ length: count * 32 * 32 * 3 }, next), [count, 32, 32, 3]);
}

/** A linear congruential generator (Numerical Recipes' constants) of numbers from −1 to 1. */
export function fixedNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
