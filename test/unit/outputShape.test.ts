import assert from 'node:assert/strict';
import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import * as tf from '../../src/runner/tensorflow';
import { outputShape, RULES } from '../../src/runner/trace/outputShape';

/** Calls that, together, run every kernel which has a rule. */
const CALLS: (() => unknown)[] = [
  ...(
    [
      'abs',
      'acos',
      'acosh',
      'asin',
      'asinh',
      'atan',
      'atanh',
      'ceil',
      'cos',
      'cosh',
      'elu',
      'erf',
      'exp',
      'expm1',
      'floor',
      'isFinite',
      'isInf',
      'isNaN',
      'leakyRelu',
      'log',
      'log1p',
      'neg',
      'onesLike',
      'reciprocal',
      'relu',
      'relu6',
      'round',
      'rsqrt',
      'selu',
      'sigmoid',
      'sign',
      'sin',
      'sinh',
      'softplus',
      'sqrt',
      'square',
      'step',
      'tan',
      'tanh',
      'zerosLike',
      'cumsum',
      'cumprod',
      'softmax',
      'logSoftmax',
      'clone',
      'logicalNot',
    ] as const
  ).map((name) => () => (tf[name] as (x: tf.Tensor) => tf.Tensor)(name === 'logicalNot' ? x23().cast('bool') : x23())),
  ...(
    [
      'add',
      'atan2',
      'div',
      'floorDiv',
      'sub',
      'mul',
      'pow',
      'maximum',
      'minimum',
      'mod',
      'equal',
      'notEqual',
      'greater',
      'greaterEqual',
      'less',
      'lessEqual',
      'squaredDifference',
    ] as const
  ).map((name) => () => (tf[name] as (a: tf.Tensor, b: tf.Tensor) => tf.Tensor)(x23(), tf.ones([4, 1, 3]))),
  () => tf.logicalAnd(x23().cast('bool'), x23().cast('bool')),
  () => tf.logicalOr(x23().cast('bool'), x23().cast('bool')),
  () => tf.bitwiseAnd(tf.tensor1d([1, 2], 'int32'), tf.tensor1d([3, 1], 'int32')),
  () => tf.clipByValue(x23(), 0, 1),
  () => tf.prelu<tf.Tensor>(x23(), tf.ones([3])),
  () => tf.reverse(x23(), 1),
  () => tf.localResponseNormalization(maps()),
  () => tf.batchNorm(maps(), tf.zeros([3]), tf.ones([3])),
  ...(['valid', 'same'] as const).flatMap((pad) =>
    [1, 2].flatMap((strides) => [
      () => tf.maxPool(maps(), [3, 2], strides, pad),
      () => tf.avgPool(maps(), [5, 7], strides, pad),
      () => tf.maxPoolWithArgmax(maps(), 2, strides, pad),
      () => tf.conv2d(maps(), tf.ones([3, 2, 3, 6]), strides, pad),
      () => tf.fused.conv2d({ x: maps(), filter: tf.ones([3, 3, 3, 4]), strides, pad, activation: 'relu' }),
      () => tf.depthwiseConv2d(maps(), tf.ones([3, 3, 3, 2]), strides, pad),
      () => tf.fused.depthwiseConv2d({ x: maps(), filter: tf.ones([3, 3, 3, 2]), strides, pad, activation: 'relu' }),
    ]),
  ),
  () => tf.conv2d(maps(), tf.ones([2, 2, 3, 4]), 1, 'valid', 'NHWC', 2),
  () => tf.conv2d(maps(), tf.ones([2, 2, 3, 4]), 1, 1, 'NHWC', 1, 'floor'),
  () =>
    tf.grads((x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same'))([
      maps(),
      tf.ones([3, 3, 3, 4]),
    ]),
  () => tf.matMul(tf.ones([2, 4, 3]), tf.ones([2, 5, 3]), false, true),
  () => tf.fused.matMul({ a: tf.ones([4, 3]), b: tf.ones([3, 5]), activation: 'relu' }),
  ...(['sum', 'prod', 'mean', 'max', 'min'] as const).flatMap((name) => [
    () => tf[name](maps(), [1, 2]),
    () => tf[name](maps(), -1, true),
    () => tf[name](maps()),
  ]),
  () => tf.all(x23().cast('bool'), 0),
  () => tf.any(x23().cast('bool'), 1),
  () => tf.argMax(maps(), 2),
  () => tf.argMin(maps(), 0),
  () => tf.concat([maps(), maps()], -1),
  () => tf.reshape(maps(), [2, -1]),
  () => tf.squeeze(tf.ones([2, 1, 3])),
  () => tf.slice(maps(), [0, 1, 1, 0], [-1, 2, -1, 1]),
  () => tf.transpose(maps(), [0, 3, 1, 2]),
  () =>
    tf.pad(x23(), [
      [1, 0],
      [2, 3],
    ] as [number, number][]),
  () =>
    tf.mirrorPad(
      x23(),
      [
        [1, 0],
        [1, 1],
      ] as [number, number][],
      'reflect',
    ),
  () => tf.tile(x23(), [2, 3]),
  () => tf.stack([x23(), x23()], 1),
  () => tf.expandDims(x23(), -1),
  () => tf.image.resizeBilinear(maps(), [9, 3]),
  () => tf.image.resizeNearestNeighbor(maps(), [2, 2]),
  () => tf.image.flipLeftRight(maps()),
  () => tf.maxPool3d(tf.ones<tf.Rank.R5>([1, 4, 5, 6, 2]), 2, 1, 'valid'),
  () => tf.avgPool3d(tf.ones<tf.Rank.R5>([1, 4, 5, 6, 2]), 2, 2, 'same'),
  () => tf.conv3d(tf.ones<tf.Rank.R5>([1, 4, 5, 6, 2]), tf.ones<tf.Rank.R5>([2, 2, 2, 2, 3]), 1, 'valid'),
  () => tf.stridedSlice(maps(), [0, 1, 0, 0], [2, 5, 7, 3], [1, 2, 3, 1]),
  () => tf.gather(maps(), tf.tensor1d([0, 2, 1], 'int32'), 2),
  () => tf.split(maps(), [1, 2], 3),
  () => tf.split(maps(), 3, -1),
  () => tf.unstack(maps(), 1),
  () => tf.where(x23().greater(0.5), x23(), x23()),
  () => tf.oneHot(tf.tensor2d([[0, 1]], [1, 2], 'int32'), 4),
  () => tf.fill([2, 2], 3),
  () => tf.cast(x23(), 'int32'),
];

const x23 = (): tf.Tensor2D => tf.randomUniform([2, 3], 0.1, 0.9);
const maps = (): tf.Tensor4D => tf.randomUniform([2, 5, 7, 3]);

describe('the shape of an operation, computed before it runs', () => {
  it('is the shape that comes out, for every kernel that has a rule', () => {
    const engine = tf.engine();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the engine as `this`
    const runKernel = engine.runKernel;
    const seen = new Set<string>();
    engine.runKernel = function (kernel, inputs, attrs) {
      const computed = outputShape(kernel, inputs, attrs ?? {});
      const result = runKernel.call(engine, kernel, inputs, attrs);
      if (computed) {
        const tensors: TensorInfo[] = [result as unknown as TensorInfo | TensorInfo[]].flat();
        const shapes = Array.isArray(computed[0]) ? computed : [computed];
        assert.deepEqual(
          shapes,
          tensors.map(({ shape }) => shape),
          kernel,
        );
        seen.add(kernel);
      }
      return result as never;
    };
    try {
      for (const call of CALLS) tf.tidy(() => void call());
    } finally {
      engine.runKernel = runKernel;
    }
    assert.deepEqual(
      [...RULES.keys()].filter((kernel) => !seen.has(kernel)),
      [],
      'kernels whose rule was not tried',
    );
  });

  const refused: [name: string, kernel: string, shapes: Record<string, number[]>, attrs: object, message: RegExp][] = [
    [
      'a pool larger than its map',
      'AvgPool',
      { x: [1, 12, 12, 3] },
      { filterSize: [13, 13], strides: 1, pad: 'valid' },
      /pool of 13×13.*map of 12×12.*height \(13 > 12\) and width \(13 > 12\)/,
    ],
    [
      'a kernel larger than its map',
      'Conv2D',
      { x: [1, 2, 9, 3], filter: [3, 3, 3, 4] },
      { strides: 1, pad: 'valid', dilations: 1 },
      /kernel of 3×3.*map of 2×9.*height/,
    ],
    [
      'a pool that leaves nothing, whatever its padding',
      'MaxPool',
      { x: [1, 3, 3, 1] },
      { filterSize: [7, 7], strides: 1, pad: 1, dimRoundingMode: 'floor' },
      /from \(1, 3, 3, 1\) it would make .*nothing is left/,
    ],
    ['shapes that do not broadcast', 'Add', { a: [2, 3], b: [4] }, {}, /\(2, 3\) and \(4,\) do not go together/],
    ['a matrix product of unequal inner sizes', 'BatchMatMul', { a: [2, 3], b: [4, 5] }, {}, /3 and 4/],
    [
      'a reshape to another number of values',
      'Reshape',
      { x: [2, 3] },
      { shape: [4] },
      /\(2, 3\) has 6 values.*\(4,\)/,
    ],
    [
      'a concatenation of unequal maps',
      'Concat',
      { 0: [1, 6, 6, 2], 1: [1, 5, 6, 2] },
      { axis: 3 },
      /concatenated on axis 3/,
    ],
    ['a mean over no element', 'Mean', { x: [2, 0] }, { axis: [1] }, /Axis 1 of \(2, 0\) has no elements/],
    ['an order of axes that names one twice', 'Transpose', { x: [2, 3, 4] }, { perm: [2, 2, 0] }, /lacks axis 1/],
    ['a slice that leaves the tensor', 'Slice', { x: [4] }, { begin: [3], size: [2] }, /leaves axis 0/],
  ];
  for (const [name, kernel, shapes, attrs, message] of refused) {
    it(`refuses ${name}`, () => {
      const inputs = Object.fromEntries(
        Object.entries(shapes).map(([key, shape]) => [key, { shape, dtype: 'float32' }]),
      );
      assert.throws(() => outputShape(kernel, inputs as unknown as NamedTensorInfoMap, attrs), {
        name: 'ShapeError',
        message,
      });
    });
  }
});
