import type { DataType, Tensor } from '@tensorflow/tfjs-core';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { wasm } from '../../src/runner/backends/wasm';
import { OPERATIONS } from '../../src/runner/languages/python/operations/operations';
import * as tf from '../../src/runner/tensorflow';

type Storage = 'float32' | 'int32' | 'bool';
type Input = [values: number[], shape: number[], storage: Storage];

interface Call {
  inputs: Input[];
  attributes?: Record<string, unknown>;
  /** The type that Python takes the result for; else the first input's. */
  gives?: Storage;
}

const floats: Input = [[0.25, -1.5, 2, 0.5, -0.75, 3], [2, 3], 'float32'];
const positive: Input = [[0.25, 1.5, 2, 0.5, 0.75, 3], [2, 3], 'float32'];
const inside: Input = [[0.25, -0.5, 0.9, 0, -0.75, 0.1], [2, 3], 'float32'];
const others: Input = [[1, 2, 2, -0.5, 4, 0.5], [2, 3], 'float32'];
const row: Input = [[2, -1, 0.5], [3], 'float32'];
const ints: Input = [[5, -3, 2, 0, 300, -70000], [2, 3], 'int32'];
const otherInts: Input = [[2, 4, 2, 1, 7, -3], [2, 3], 'int32'];
const bools: Input = [[1, 0, 1, 1, 0, 0], [2, 3], 'bool'];
const otherBools: Input = [[1, 1, 0, 1, 0, 1], [2, 3], 'bool'];
const places: Input = [[1, 0, 1], [3], 'int32'];
const everything: Input[] = [floats, ints, bools];
const numbers: Input[] = [floats, ints];
const maps: Input = [Array.from({ length: 32 }, (_, i) => Math.sin(i) * 3), [1, 4, 4, 2], 'float32'];
const kernel: Input = [Array.from({ length: 24 }, (_, i) => Math.cos(i)), [2, 2, 2, 3], 'float32'];
const deepKernel: Input = [Array.from({ length: 8 }, (_, i) => Math.cos(i)), [2, 2, 2, 1], 'float32'];

const each = (inputs: Input[], attributes?: Record<string, unknown>, gives?: Storage): Call[] =>
  inputs.map((input) => ({ inputs: [input], attributes, gives }));
const unary = each([floats]);
const pairs = (gives?: Storage): Call[] => [
  { inputs: [floats, others], gives },
  { inputs: [floats, row], gives },
];
const truths: Call[] = [{ inputs: [bools, otherBools] }];
const window = { window: [2, 2], strides: [1, 1], padding: 'valid' };
const convolution = { strides: [1, 1], padding: 'same', dilations: [1, 1] };
const reductions = (inputs: Input[]): Call[] => [
  ...each(inputs, { axes: [1], keepdims: false }),
  ...each(inputs, { axes: [0, 1], keepdims: true }),
];
const resizing = { size: [3, 5], alignCorners: false, halfPixelCenters: true };
const range = { bits: 8, signed: true };

/** Calls of every operation as Python makes them. */
const CALLS: Record<string, Call[]> = {
  abs: each(numbers),
  acos: each([inside]),
  acosh: each([[[1, 2, 3], [3], 'float32']]),
  add: pairs(),
  all: reductions([bools]),
  any: reductions([bools]),
  argMax: each(numbers, { axis: 1 }, 'int32'),
  argMin: each(numbers, { axis: 1 }, 'int32'),
  asin: each([inside]),
  asinh: unary,
  atan: unary,
  atan2: pairs(),
  atanh: each([inside]),
  avgPool: each([maps], window),
  broadcastTo: each([row, places, [[1, 0, 1], [3], 'bool']], { shape: [2, 3] }),
  cast: (['float32', 'int32', 'bool'] as const).flatMap((storage) => each(everything, { storage }, storage)),
  castToInteger: each(numbers, range, 'int32'),
  ceil: unary,
  concat: everything.map((input) => ({ inputs: [input, input], attributes: { axis: 1 } })),
  conv2d: [{ inputs: [maps, kernel], attributes: { ...convolution, activation: 'relu' } }],
  conv2dTranspose: [
    {
      inputs: [maps, [kernel[0], [2, 2, 3, 2], 'float32']],
      attributes: { shape: [1, 4, 4, 3], strides: [1, 1], padding: 'same' },
    },
  ],
  cos: unary,
  cosh: unary,
  cumprod: each([floats], { axis: 1, exclusive: false, reverse: false }),
  cumsum: each([floats], { axis: 1, exclusive: true, reverse: true }),
  depthwiseConv2d: [{ inputs: [maps, deepKernel], attributes: convolution }],
  div: pairs(),
  elu: unary,
  equal: [...pairs('bool'), { inputs: [ints, otherInts], gives: 'bool' }],
  erf: unary,
  exp: unary,
  expm1: unary,
  eye: (['float32', 'int32', 'bool'] as const).map((storage) => ({
    inputs: [],
    attributes: { rows: 2, columns: 3, storage },
    gives: storage,
  })),
  fill: (['float32', 'int32', 'bool'] as const).map((storage) => ({
    inputs: [],
    attributes: { shape: [2, 2], value: 1, storage },
    gives: storage,
  })),
  floor: unary,
  floorDiv: pairs(),
  gather: [
    ...everything.map((input) => ({ inputs: [input, places], attributes: { axis: 1, batchDims: 0 } })),
    ...everything.map((input) => ({
      inputs: [input, [[1, 0], [2, 1], 'int32'] as Input],
      attributes: { axis: 1, batchDims: 1 },
    })),
    ...everything.map((input) => ({
      inputs: [input, [[], [0], 'int32'] as Input],
      attributes: { axis: 0, batchDims: 0 },
    })),
  ],
  gatherNd: everything.map((input) => ({ inputs: [input, [[1, 2, 0, 1], [2, 2], 'int32']] })),
  greater: [...pairs('bool'), { inputs: [ints, otherInts], gives: 'bool' }],
  greaterEqual: [...pairs('bool'), { inputs: [ints, otherInts], gives: 'bool' }],
  identity: each(everything),
  integerReduction: ['sum', 'prod', 'max', 'min', 'mean'].flatMap((kind) =>
    each([ints], { kind, axes: [1], keepdims: false, bits: 32, signed: true }),
  ),
  integerScan: each([ints], { kind: 'sum', axis: 1, exclusive: false, reverse: true, bits: 32, signed: true }),
  integers: [{ inputs: [ints, otherInts], attributes: { kind: 'mul', ...range } }],
  isFinite: each([floats], {}, 'bool'),
  isInf: each([floats], {}, 'bool'),
  isNaN: each([floats], {}, 'bool'),
  leakyRelu: each([floats], { alpha: 0.5 }),
  less: [...pairs('bool'), { inputs: [ints, otherInts], gives: 'bool' }],
  lessEqual: [...pairs('bool'), { inputs: [ints, otherInts], gives: 'bool' }],
  localResponseNormalization: each([maps], { depthRadius: 1, bias: 1, alpha: 1, beta: 0.5 }),
  log: each([positive]),
  log1p: each([positive]),
  logSoftmax: unary,
  logSumExp: reductions([floats]),
  logicalAnd: truths,
  logicalNot: each([bools]),
  logicalOr: truths,
  logicalXor: truths,
  matMul: [{ inputs: [floats, others], attributes: { transposeA: false, transposeB: true } }],
  max: reductions([floats]),
  maxPool: each([maps], window),
  maximum: pairs(),
  mean: reductions([floats]),
  min: reductions([floats]),
  minimum: pairs(),
  mirrorPad: each(everything, { paddings: [[0, 0], [1, 1]], mode: 'reflect' }), // prettier-ignore
  mod: pairs(),
  mul: pairs(),
  neg: unary,
  notEqual: [...pairs('bool'), { inputs: [ints, otherInts], gives: 'bool' }],
  oneHot: each([places], { depth: 2, on: 2.5, off: -1 }, 'float32'),
  pad: each(everything, { paddings: [[0, 1], [1, 0]], value: 1 }), // prettier-ignore
  pow: [{ inputs: [positive, others] }],
  prelu: [{ inputs: [floats, row] }],
  prod: reductions([floats]),
  randomInteger: [{ inputs: [], attributes: { shape: [4], low: 1, high: 9, seed: 3 }, gives: 'int32' }],
  randomNormal: [{ inputs: [], attributes: { shape: [4], mean: 0, stddev: 1, seed: 3 }, gives: 'float32' }],
  randomUniform: [{ inputs: [], attributes: { shape: [4], low: 0, high: 1, seed: 3 }, gives: 'float32' }],
  range: (['float32', 'int32'] as const).map((storage) => ({
    inputs: [],
    attributes: { start: 1, step: 2, count: 3, storage },
    gives: storage,
  })),
  reciprocal: each([positive]),
  relu: unary,
  relu6: unary,
  reshape: each(everything, { shape: [3, 2] }),
  resizeBilinear: each([maps], resizing),
  resizeNearestNeighbor: each([maps], resizing),
  reverse: each(everything, { axes: [1] }),
  round: unary,
  rsqrt: each([positive]),
  scatterNd: numbers.map(([, , storage]) => ({
    inputs: [
      [[1, 2, 1], [3, 1], 'int32'],
      [[4, 5, 6], [3], storage],
    ],
    attributes: { shape: [4] },
    gives: storage,
  })),
  selu: unary,
  sigmoid: unary,
  sign: each(numbers),
  sin: unary,
  sinh: unary,
  slice: each(everything, { begin: [0, 1], size: [2, 2] }),
  softmax: unary,
  softplus: unary,
  sortedPlaces: each(numbers, { descending: true }, 'int32'),
  split: each(everything, { sizes: [1, 2], axis: 1 }),
  sqrt: each([positive]),
  square: unary,
  squaredDifference: pairs(),
  stack: everything.map((input) => ({ inputs: [input, input], attributes: { axis: 1 } })),
  stopGradient: each(everything),
  stridedSlice: each(everything, { begin: [0, 2], size: [2, 2], strides: [1, -2], shape: [2, 2] }),
  sub: pairs(),
  sum: reductions([floats]),
  tan: unary,
  tanh: unary,
  tensor: [
    { inputs: [], attributes: { shape: [2], storage: 'bool', data: '\x01\x00' }, gives: 'bool' },
    { inputs: [], attributes: { shape: [1], storage: 'int32', data: '\x01\x02\x00\x00' }, gives: 'int32' },
  ],
  tile: each(everything, { multiples: [2, 1] }),
  transpose: each(everything, { perm: [1, 0] }),
  truncatedNormal: [{ inputs: [], attributes: { shape: [4], mean: 0, stddev: 1, seed: 3 }, gives: 'float32' }],
  unstack: each(everything, { axis: 1 }),
  where: everything.map((input) => ({ inputs: [otherBools, input, input], gives: input[2] })),
};

interface Result {
  dtype: DataType;
  shape: number[];
  values: number[];
}

async function results(backend: string, name: string, { inputs, attributes = {} }: Call): Promise<Result[]> {
  await tf.setBackend(backend);
  const tensors = inputs.map(([values, shape, storage]) => tf.tensor(values, shape, storage));
  const computed = OPERATIONS.get(name)!.compute(tensors, attributes);
  const outputs: Tensor[] = Array.isArray(computed) ? computed : [computed];
  return outputs.map((output) => ({ dtype: output.dtype, shape: output.shape, values: Array.from(output.dataSync()) }));
}

describe('operations on tensors', () => {
  before(async () => {
    const { resolve } = createRequire(__filename);
    await wasm(path.dirname(resolve('@tensorflow/tfjs-backend-wasm')) + path.sep).start();
  });

  after(() => tf.setBackend('cpu'));

  it('are all called here', () => {
    assert.deepEqual(Object.keys(CALLS).sort(), [...OPERATIONS.keys()].sort());
  });

  for (const [name, calls] of Object.entries(CALLS)) {
    calls.forEach((call, number) => {
      const of = call.inputs.map(([, shape, storage]) => `${storage} (${shape.join(', ')})`).join(', ');
      it(`give the same on wasm as on cpu, of the type that Python expects: ${name} ${number} of ${of}`, async () => {
        const expected = await results('cpu', name, call);
        const found = await results('wasm', name, call);
        const type = call.gives ?? call.inputs[0]![2];
        for (const [i, { dtype, shape, values }] of found.entries()) {
          assert.equal(dtype, type);
          assert.equal(expected[i]!.dtype, type, 'on cpu');
          assert.deepEqual(shape, expected[i]!.shape);
          assert.equal(
            values.length,
            shape.reduce((product, size) => product * size, 1),
          );
          if (type === 'bool') assert.ok(values.every((value) => value === 0 || value === 1));
          if (type === 'int32') assert.ok(values.every(Number.isInteger));
          values.forEach((value, k) => {
            const wanted = expected[i]!.values[k]!;
            assert.ok(
              Object.is(value, wanted) || Math.abs(value - wanted) <= 1e-5 * Math.max(1, Math.abs(wanted)),
              `${value}, not ${wanted}`,
            );
          });
        }
      });
    });
  }
});
