import { seededRandom } from '../../exercises/seededRandom';
import { elementCount } from '../../protocol/shape';
import type { TrainedWeights } from '../trace/layerHooks';
import * as tf from '../tensorflow';

/** Of a bias: like those of a trained network, small beside what it is added to. */
const BIAS_LIMIT = 0.1;

/**
 * Fixed weights for layers of any shape, so that values can be compared: the first kernel of a shape always gets the same
 * ones, the second others, whatever the layers are called. A bias goes with its layer's kernel: layers of other kernels
 * may come in any order. Uniform within Glorot's limit, as Keras initialises kernels
 * (Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010, formula 16).
 *
 * @param seed of other ones for every layer
 * @param known what was drawn before, for calls that are given the same weights: drawing takes longer than a small network
 */
export function seededWeights(seed = 0, known = new Map<string, Float32Array>()): TrainedWeights {
  const counts = new Map<string, number>();
  /** Of the kernel that a layer was given last. */
  const kernelSeeds = new Map<string, number>();
  return (layer, weight, shape) => {
    const isKernel = shape.length > 1;
    const kernelSeed = isKernel ? 0 : (kernelSeeds.get(layer) ?? 0);
    const key = `${weight}:${shape.join('×')}:${kernelSeed}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const own = shape.reduce((before, size) => Math.imul(before, 31) + size, kernelSeed + count + 1);
    if (isKernel) kernelSeeds.set(layer, own);
    // The root of a variance is taken: none is below 0.
    const middle = weight.endsWith('variance') ? 1 : 0;
    const limit = isKernel ? glorotLimit(shape) : BIAS_LIMIT;
    const name = `${own}:${seed}:${middle}:${shape.join('×')}`;
    const values = known.get(name) ?? uniform(elementCount(shape), middle, limit, own ^ Math.imul(seed, 0x9e3779b1));
    known.set(name, values);
    return tf.tensor(values, shape);
  };
}

function uniform(count: number, middle: number, limit: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) values[i] = middle + (2 * random() - 1) * limit;
  return values;
}

/** @param shape of a kernel: its window's sizes, channels in, channels out */
function glorotLimit(shape: number[]): number {
  const window = elementCount(shape.slice(0, -2));
  const [fanIn = 1, fanOut = 1] = shape.slice(-2).map((channels) => channels * window);
  return Math.sqrt(6 / (fanIn + fanOut));
}
