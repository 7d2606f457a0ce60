import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { NamedAttrMap } from '@tensorflow/tfjs-core';
import { wasm } from '../../src/runner/backends/wasm';
import * as tf from '../../src/runner/tensorflow';

const WASM_FILES = path.resolve(__dirname, '../../node_modules/@tensorflow/tfjs-backend-wasm/dist');
/** Of the largest value: wasm adds in float32, cpu in float64. */
const TOLERANCE = 1e-5;

type Shape4D = [number, number, number, number];
type Padding = 'same' | 'valid' | number | Shape4D[number][][];

interface Convolution {
  input: Shape4D;
  /** Height, width, input channels, output channels. */
  filter: Shape4D;
  strides: [number, number];
  pad: Padding;
}

/** The same numbers in every run, so that a failure comes back. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomNumbers(5);
const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;

function randomConvolution(): Convolution {
  const [kernelHeight, kernelWidth] = [oneOf([1, 1, 2, 3, 3, 5]), oneOf([1, 1, 2, 3, 3, 5])];
  const [inChannels, outChannels] = [oneOf([1, 2, 3, 7, 16]), oneOf([1, 2, 4, 9, 24])];
  return {
    input: [oneOf([1, 2, 5]), kernelHeight + oneOf([0, 1, 4, 9]), kernelWidth + oneOf([0, 2, 5, 8]), inChannels],
    filter: [kernelHeight, kernelWidth, inChannels, outChannels],
    strides: [oneOf([1, 1, 2, 3]), oneOf([1, 1, 2, 3])],
    pad: oneOf(['same', 'valid']),
  };
}

const CONVOLUTIONS: Convolution[] = [
  { input: [2, 8, 8, 32], filter: [1, 1, 32, 64], strides: [1, 1], pad: 'same' },
  { input: [2, 8, 8, 64], filter: [1, 1, 64, 16], strides: [1, 1], pad: 'valid' },
  { input: [2, 7, 9, 4], filter: [1, 1, 4, 6], strides: [2, 3], pad: 'valid' },
  { input: [1, 6, 6, 2], filter: [3, 3, 2, 3], strides: [1, 1], pad: 1 },
  { input: [1, 6, 6, 2], filter: [2, 2, 2, 3], strides: [1, 1], pad: 2 },
  // prettier-ignore
  { input: [1, 5, 6, 2], filter: [2, 3, 2, 3], strides: [2, 1], pad: [[0, 0], [3, 0], [1, 4], [0, 0]] },
  ...Array.from({ length: 60 }, randomConvolution),
];

const described = ({ input, filter, strides, pad }: Convolution): string =>
  `${input.join('×')} by ${filter.join('×')}, strides ${strides.join('×')}, ${JSON.stringify(pad)}`;

function tensor(shape: number[], seed: number): tf.Tensor {
  const next = randomNumbers(seed);
  return tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => next() * 2 - 1),
    shape,
  );
}

/** What a computation gives on a backend, and how many tensors it leaves there that it was not asked for. */
async function on(backend: string, compute: () => tf.Tensor[]): Promise<{ values: Float32Array[]; left: number }> {
  await tf.setBackend(backend);
  const kernels = tf.backend();
  const before = kernels.numDataIds();
  const values = tf.tidy(() => compute().map((result) => result.dataSync() as Float32Array));
  return { values, left: kernels.numDataIds() - before };
}

async function assertSame(compute: () => tf.Tensor[], message: string): Promise<void> {
  const { values: expected } = await on('cpu', compute);
  const { values: actual, left } = await on('wasm', compute);
  for (const [i, reference] of expected.entries()) {
    assert.equal(actual[i]!.length, reference.length, message);
    const scale = Math.max(...reference.map(Math.abs), 1e-3);
    const worst = Math.max(...reference.map((value, j) => Math.abs(value - actual[i]![j]!)));
    assert.ok(worst <= TOLERANCE * scale, `${message}: off by ${worst} of ${scale}`);
  }
  assert.equal(left, 0, `${message}: memory of wasm is left`);
}

const run = (kernel: string, inputs: Record<string, tf.Tensor>, attrs: object): tf.Tensor =>
  tf.engine().runKernel(kernel, inputs, attrs as NamedAttrMap);

function outputGradient({ input, filter, strides, pad }: Convolution): tf.Tensor {
  const { outShape } = tf.backend_util.computeConv2DInfo(input, filter, strides, 1, pad as 'same');
  return tensor(outShape, 3);
}

describe('training on wasm gives what cpu gives', () => {
  before(() => wasm(WASM_FILES).start());

  it("for a convolution's gradient to its filter", async () => {
    for (const each of CONVOLUTIONS) {
      const { input, filter, strides, pad } = each;
      await assertSame(() => {
        const inputs = { x: tensor(input, 1), dy: outputGradient(each) };
        return [run('Conv2DBackpropFilter', inputs, { strides, pad, filterShape: filter, dataFormat: 'NHWC' })];
      }, described(each));
    }
  });

  it("for a convolution's gradient to its input", async () => {
    for (const each of CONVOLUTIONS) {
      const { input, filter, strides, pad } = each;
      await assertSame(() => {
        const inputs = { dy: outputGradient(each), filter: tensor(filter, 2) };
        return [run('Conv2DBackpropInput', inputs, { strides, pad, inputShape: input, dataFormat: 'NHWC' })];
      }, described(each));
    }
  });

  it("for max pooling's gradient, with windows that overlap, ties, padding and infinities", async () => {
    for (const filterSize of [1, 2, 3]) {
      for (const strides of [1, 2, 3]) {
        for (const pad of ['same', 'valid'] as const) {
          await assertSame(() => {
            const input = tf.div(tf.round(tf.mul(tensor([2, 6, 7, 5], 4), 3)), tensor([2, 6, 7, 5], 8).greater(-0.9));
            const { outShape } = tf.backend_util.computePool2DInfo([2, 6, 7, 5], filterSize, strides, 1, pad);
            const inputs = { dy: tensor(outShape, 6), input, output: tensor(outShape, 7) };
            return [run('MaxPoolGrad', inputs, { filterSize, strides, pad })];
          }, `${filterSize}×${filterSize}, stride ${strides}, ${pad}`);
        }
      }
    }
  });

  it('for patches that are worked through in groups, as they would take too much memory at once', async () => {
    const each: Convolution = { input: [40, 64, 64, 16], filter: [3, 3, 16, 1], strides: [1, 1], pad: 'same' };
    const x = () => tf.tile(tensor([1, 64, 64, 16], 1), [40, 1, 1, 1]);
    const dy = () => tf.tile(tensor([1, 64, 64, 1], 2), [40, 1, 1, 1]);
    const attrs = { strides: 1, pad: 'same', filterShape: each.filter, dataFormat: 'NHWC' };
    // Each image has the same gradient: one of them tells what forty give.
    const one = await on('cpu', () => [
      tf.mul(run('Conv2DBackpropFilter', { x: tensor([1, 64, 64, 16], 1), dy: tensor([1, 64, 64, 1], 2) }, attrs), 40),
    ]);
    const all = await on('wasm', () => [run('Conv2DBackpropFilter', { x: x(), dy: dy() }, attrs)]);
    const scale = Math.max(...one.values[0]!.map(Math.abs));
    // Sums of 163,840 terms: float32 loses more than in the tests above.
    one.values[0]!.forEach((value, i) => assert.ok(Math.abs(value - all.values[0]![i]!) <= 1e-4 * scale));
  });

  it('for every gradient of a network of fire modules', async () => {
    await assertSame(() => {
      const filters = [
        tensor([3, 3, 3, 8], 1),
        tensor([1, 1, 8, 4], 2),
        tensor([1, 1, 4, 6], 3),
        tensor([3, 3, 4, 6], 4),
      ];
      const images = tensor([2, 16, 16, 3], 5) as tf.Tensor4D;
      const loss = (...[first, squeeze, small, large]: tf.Tensor[]): tf.Scalar => {
        const conv = (x: tf.Tensor4D, filter: tf.Tensor): tf.Tensor4D =>
          tf.relu(tf.conv2d(x, filter as tf.Tensor4D, 1, 'same'));
        const squeezed = conv(tf.maxPool(conv(images, first!), 2, 2, 'valid'), squeeze!);
        const expanded = tf.concat([conv(squeezed, small!), conv(squeezed, large!)], 3);
        return tf.mean(tf.square(expanded));
      };
      return tf.grads(loss)(filters);
    }, 'gradients');
  });

  it('says which data format it does not support', async () => {
    await tf.setBackend('wasm');
    const attrs = { strides: 1, pad: 'same', filterShape: [1, 1, 2, 2], inputShape: [1, 2, 3, 3], dataFormat: 'NCHW' };
    const [x, filter] = [tensor([1, 2, 3, 3], 1), tensor([1, 1, 2, 2], 2)];
    assert.throws(() => run('Conv2DBackpropFilter', { x, dy: x }, attrs), /NCHW: use NHWC/);
    assert.throws(() => run('Conv2DBackpropInput', { dy: x, filter }, attrs), /NCHW: use NHWC/);
  });
});
