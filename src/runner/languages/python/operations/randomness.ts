import * as tf from '../../../tensorflow';
import { affordable, form, operation, type Operation } from './operation';

const seed = (given: number | null): number | undefined => given ?? undefined;

/** Operations that draw numbers. */
export const randomness: Record<string, Operation> = {
  randomNormal: operation(
    { shape: form.shape, mean: form.number, stddev: form.number, seed: form.seed },
    (_, attributes) =>
      tf.randomNormal(
        affordable(attributes.shape),
        attributes.mean,
        attributes.stddev,
        'float32',
        seed(attributes.seed),
      ),
  ),
  /** Values of [low, high). */
  randomUniform: operation(
    { shape: form.shape, low: form.number, high: form.number, seed: form.seed },
    (_, { shape, low, high, seed: given }) => tf.randomUniform(affordable(shape), low, high, 'float32', seed(given)),
  ),
  /** Whole numbers of [low, high). */
  randomInteger: operation(
    { shape: form.shape, low: form.integer, high: form.integer, seed: form.seed },
    (_, { shape, low, high, seed: given }) => {
      const drawn = tf.randomUniform(affordable(shape), 0, 1, 'float32', seed(given)).dataSync();
      // A float32 just below 1 may be rounded up to the end of the range.
      const whole = (value: number) => Math.min(low + Math.floor(value * (high - low)), high - 1);
      return tf.tensor(Int32Array.from(drawn, whole), shape, 'int32');
    },
  ),
  /** Values further than two standard deviations from the mean are drawn again. */
  truncatedNormal: operation(
    { shape: form.shape, mean: form.number, stddev: form.number, seed: form.seed },
    (_, attributes) =>
      tf.truncatedNormal(
        affordable(attributes.shape),
        attributes.mean,
        attributes.stddev,
        'float32',
        seed(attributes.seed),
      ),
  ),
};
