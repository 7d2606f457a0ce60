import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Tensor } from '@tensorflow/tfjs-core';
import { nanConvolution } from '../../src/runner/backends/nanConvolution';
import { wasm } from '../../src/runner/backends/wasm';
import * as tf from '../../src/runner/tensorflow';

const WASM_FILES = path.resolve(__dirname, '../../node_modules/@tensorflow/tfjs-backend-wasm/dist');
const TYPES = ['float32', 'int32', 'bool'] as const;
type Type = (typeof TYPES)[number];
/** wasm's exponentials and logarithms are of single precision. */
const DIGITS = 4;

const VALUES: Record<Type, number[][]> = {
  float32: [
    [0.5, -0.25, 2],
    [3, 0.125, -4],
  ],
  int32: [
    [3, -1, 2],
    [5, 1, -4],
  ],
  bool: [
    [1, 0, 1],
    [0, 0, 1],
  ],
};
const given = (type: Type): Tensor => tf.tensor(VALUES[type], [2, 3], type);
const other = (type: Type): Tensor => tf.tensor(VALUES[type === 'bool' ? 'bool' : 'int32'].toReversed(), [2, 3], type);
const asImage = (x: Tensor): tf.Tensor4D => tf.reshape(x, [1, 2, 3, 1]);

type Operation = (x: Tensor) => Tensor;
const named = (names: string): [string, Operation][] =>
  names.split(' ').map((name) => [name, (x) => (tf as unknown as Record<string, Operation>)[name]!(x)]);

/** Operations on one tensor, of any type. */
const OPERATIONS = new Map<string, Operation>([
  ...named(
    'abs neg square relu relu6 sqrt exp floor ceil round sign step logicalNot sigmoid tanh isNaN isInf isFinite',
  ),
  ...named('reciprocal rsqrt elu selu leakyRelu softplus expm1 log1p asinh atan sinh zerosLike onesLike softmax'),
  ...named('sum mean max min prod argMax argMin transpose cumsum cumprod'),
  ['any', (x) => tf.any(tf.cast(x, 'bool'), 1)],
  ['all', (x) => tf.all(tf.cast(x, 'bool'), 1)],
  ['clipByValue', (x) => tf.clipByValue(x, 0, 1)],
  ['reverse', (x) => tf.reverse(x, 1)],
  ['topk', (x) => tf.topk(x, 2).values],
  ['the places of topk', (x) => tf.topk(x, 2).indices],
  ['concat', (x) => tf.concat([x, x], 1)],
  ['stack', (x) => tf.stack([x, x])],
  ['slice', (x) => tf.slice(x, [0, 1], [2, 2])],
  ['slice of one piece', (x) => tf.slice(x, [1, 1], [1, 2])],
  ['stridedSlice', (x) => tf.stridedSlice(x, [0, 0], [2, 3], [1, 2])],
  [
    'pad',
    (x) =>
      tf.pad(
        x,
        [
          [1, 1],
          [0, 2],
        ],
        1,
      ),
  ],
  ['tile', (x) => tf.tile(x, [2, 2])],
  ['gather', (x) => tf.gather(x, tf.tensor1d([2, 0], 'int32'), 1)],
  ['where', (x) => tf.where(given('bool'), x, tf.onesLike(x))],
  ['split', (x) => tf.split(x, 3, 1)[1]!],
  ['matMul', (x) => tf.matMul(x, tf.transpose(x))],
  ['maxPool', (x) => tf.maxPool(asImage(x), 2, 1, 'same')],
  ['avgPool', (x) => tf.avgPool(asImage(x), 2, 1, 'same')],
  ['resizeNearestNeighbor', (x) => tf.image.resizeNearestNeighbor(asImage(x), [4, 4])],
  ['broadcastTo', (x) => tf.broadcastTo(tf.slice(x, 0, 1), [4, 3])],
]);

/** Operations on two tensors, whose types may differ. */
const PAIRS =
  'add sub mul div maximum minimum equal notEqual less lessEqual greater greaterEqual squaredDifference'.split(' ');

/** Of float32: what is no number stays so, and infinities are what they are. */
const NON_FINITE = [
  [NaN, -0.25, Infinity],
  [3, NaN, -Infinity],
];
const one = (): tf.Tensor4D => tf.ones([1, 1, 1, 1]);
const fused =
  (activation: 'relu' | 'relu6' | 'elu'): Operation =>
  (x) =>
    tf.fused.conv2d({ x: asImage(x), filter: one(), strides: 1, pad: 'same', bias: tf.tensor1d([1]), activation });

/** Of maps that are finite but for one value in 64, which is the first of x's: some positions see it, some do not. */
const ofMaps =
  (pad: 'same' | 'valid', strides: number): Operation =>
  (x) => {
    const [first = 0] = x.dataSync();
    const maps = Float32Array.from({ length: 2 * 7 * 9 * 4 }, (_, i) => (i % 64 === 5 ? first : i % 11));
    const filter = Float32Array.from({ length: 3 * 2 * 4 * 5 }, (_, i) => (i % 7) - 3);
    return tf.fused.conv2d({
      ...{ x: tf.tensor4d(maps, [2, 7, 9, 4]), filter: tf.tensor4d(filter, [3, 2, 4, 5]), strides, pad },
      activation: 'relu',
    });
  };

/** Operations on floats alone. */
const OF_FLOATS = new Map<string, Operation>([
  ['conv2d', (x) => tf.conv2d(asImage(x), one(), 1, 'same')],
  [
    'conv2d with a filter that is no number',
    (x) => tf.conv2d(tf.ones<tf.Rank.R4>([1, 4, 4, 1]), tf.reshape(x, [2, 3, 1, 1]), 1, 'same'),
  ],
  ['depthwiseConv2d', (x) => tf.depthwiseConv2d(asImage(x), one(), 1, 'same')],
  ...(['same', 'valid'] as const).flatMap((pad) =>
    [1, 2].map((stride): [string, Operation] => [`conv2d, ${pad}, stride ${stride}`, ofMaps(pad, stride)]),
  ),
  ...(['relu', 'relu6', 'elu'] as const).map((name): [string, Operation] => [`conv2d with ${name}`, fused(name)]),
  ['matMul with relu', (x) => tf.fused.matMul({ a: x, b: tf.transpose(x), activation: 'relu' })],
  ['maximum', (x) => tf.maximum(1, x)],
  ['minimum', (x) => tf.minimum(1, x)],
  ['pow', (x) => tf.pow(1, x)],
  ['resizeBilinear', (x) => tf.image.resizeBilinear(asImage(x), [4, 4])],
]);

/** Type, shape and values; an error where it throws. */
function told(compute: () => Tensor): string {
  return tf.tidy(() => {
    let result: Tensor;
    try {
      result = compute();
    } catch (error) {
      return `throws ${(error as Error).name}`;
    }
    const values = [...result.dataSync()].map((value) => String(Number(value.toPrecision(DIGITS)) + 0));
    return `${result.dtype} (${result.shape.join(', ')}): ${values.join(' ')}`;
  });
}

describe('what wasm computes of tensors of every type', () => {
  before(async () => {
    await wasm(WASM_FILES).start(() => undefined);
  });

  const agrees = async (compute: () => Tensor): Promise<void> => {
    await tf.setBackend('cpu');
    const onCpu = told(compute);
    await tf.setBackend('wasm');
    assert.equal(told(compute), onCpu);
  };

  for (const type of TYPES) {
    for (const [name, operation] of OPERATIONS) {
      it(`is what cpu computes: ${name} of ${type}`, () => agrees(() => operation(given(type))));
    }
    for (const name of PAIRS) {
      for (const second of TYPES) {
        // Of two bools tfjs makes a bool that holds their sum, as it is.
        if ((name === 'add' || name === 'sub' || name === 'div') && type === 'bool' && second === 'bool') continue;
        it(`is what cpu computes: ${name} of ${type} and ${second}`, () =>
          agrees(() =>
            (tf as unknown as Record<string, (a: Tensor, b: Tensor) => Tensor>)[name]!(given(type), other(second)),
          ));
      }
    }
    for (const wanted of TYPES) {
      it(`is what cpu computes: ${type} cast to ${wanted}`, () => agrees(() => tf.cast(given(type), wanted)));
    }
    it(`is what cpu computes: oneHot of type ${type}`, () =>
      agrees(() => tf.oneHot(tf.tensor1d([0, 2, 5, -1], 'int32'), 3, 1, 0, type)));
  }

  for (const [name, operation] of [...OPERATIONS, ...OF_FLOATS]) {
    it(`is what cpu computes: ${name} of what is no number`, () => agrees(() => operation(tf.tensor(NON_FINITE))));
    it(`is what cpu computes: ${name} of finite numbers`, () => agrees(() => operation(given('float32'))));
  }

  it('is whole numbers of ints, whatever they are divided by', async () => {
    await tf.setBackend('wasm');
    const [five, zero] = [tf.scalar(5, 'int32'), tf.scalar(0, 'int32')];
    assert.deepEqual([...tf.mod(five, zero).dataSync(), ...tf.div(five, zero).dataSync()], [0, 0]);
  });

  it('is right for a mask of bools: 1 where it holds, 0 elsewhere', async () => {
    await tf.setBackend('wasm');
    const mask = tf.cast(tf.cast(tf.tensor1d([0.5, 0, -3, 256]), 'bool'), 'float32');
    assert.deepEqual([...mask.dataSync()], [1, 0, 1, 1]);
  });

  it('is right where labels are smoothed', async () => {
    await tf.setBackend('wasm');
    const smooth = tf.oneHot(tf.tensor1d([1], 'int32'), 3, 0.75, 0.125, 'float32');
    assert.deepEqual([...smooth.dataSync()], [0.125, 0.75, 0.125]);
  });

  it('is done by wasm itself for maps with NaN in them, as cpu would take too long', async () => {
    await tf.setBackend('wasm');
    const { kernelFunc } = tf.getKernel('Conv2D', 'wasm');
    const attrs = { strides: [1, 1], pad: 'same', dataFormat: 'NHWC', dilations: [1, 1] };
    const isMended = (value: number, inFilter = 1): boolean => {
      const inputs = { x: tf.fill([1, 2, 2, 1], value), filter: tf.fill([1, 1, 1, 1], inFilter) };
      return nanConvolution(kernelFunc, { inputs, attrs, backend: tf.backend() }) !== null;
    };
    assert.deepEqual([isMended(NaN), isMended(Infinity), isMended(NaN, NaN)], [true, false, false]);
  });

  it('leaves the memory beside it as it was', async () => {
    await tf.setBackend('wasm');
    const beside = Array.from({ length: 50 }, (_, i) => tf.fill([7], i));
    for (const type of TYPES) tf.dispose([tf.abs(given(type)), tf.exp(given(type)), tf.relu(given(type))]);
    beside.forEach((tensor, i) => assert.deepEqual([...tensor.dataSync()], new Array(7).fill(i)));
  });
});
