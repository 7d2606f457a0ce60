import { valueRange } from '../protocol/valueRange';
import type { PreparedNetwork } from './network/preparedNetwork';
import * as tf from './tensorflow';

/** So many times the output of its first convolution is what a pass of the course's network holds at once. */
const MAPS_HELD = 5;
/** float32 values that are touched ahead at most, 64 MB: a course may have large images. */
const MOST_TOUCHED = 2 ** 24;
/** Values after which V8 has compiled what looks at them. */
const VALUES_LOOKED_AT = 2 ** 18;

/**
 * Runs the kinds of kernels that a convolutional network is made of once, so that the first run finds them compiled.
 * @param thorough at the size of a real run, so that it finds the memory grown and touched as well
 */
export async function warmUp({ imageCount, imageSide }: PreparedNetwork, thorough: boolean): Promise<void> {
  const [batch, side, filters] = thorough ? [imageCount, imageSide, 64] : [Math.min(imageCount, 8), 16, 8];
  const result = tf.tidy(() => {
    const images = tf.zeros<tf.Rank.R4>([batch, side, side, 3]);
    const conv = (x: tf.Tensor4D, kernelSize: number): tf.Tensor4D =>
      tf.layers
        .conv2d({ filters, kernelSize, padding: 'same', activation: 'relu', kernelInitializer: 'zeros' })
        .apply(x) as tf.Tensor4D;
    let maps = conv(images, 3);
    maps = tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }).apply(maps) as tf.Tensor4D;
    maps = tf.layers.concatenate({ axis: -1 }).apply([conv(maps, 1), conv(maps, 3)]) as tf.Tensor4D;
    const pooled = tf.layers.averagePooling2d({ poolSize: [side / 2, side / 2], strides: 1 }).apply(maps);
    return tf.layers.flatten().apply(pooled) as tf.Tensor;
  });
  await result.data();
  result.dispose();
  if (!thorough) return;
  // The system gives pages when they are first written to, which takes as long as much of what is then computed there.
  const held = Math.min(MAPS_HELD * batch * side * side * filters, MOST_TOUCHED);
  if (tf.getBackend() === 'wasm') tf.fill([held], 1).dispose();
  valueRange(Float32Array.from({ length: VALUES_LOOKED_AT }, (_, place) => place / 3));
}
