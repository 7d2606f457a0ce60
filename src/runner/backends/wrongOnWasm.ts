import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { IsWrong, Mended } from './cpuKernels';
import { nanConvolution } from './nanConvolution';
import { hasNonFinite } from './nonFinite';
import { values } from './wasmTraining/kernel';

const isBool = ({ dtype }: TensorInfo): boolean => dtype === 'bool';
const isNoFloat = ({ dtype }: TensorInfo): boolean => dtype !== 'float32';
const isNonFinite: IsWrong = (inputs, _attrs, backend) =>
  inputs.some((input) => input.dtype === 'float32' && hasNonFinite(values(backend as BackendWasm, input)));

/**
 * What tfjs's kernels for wasm (4.22) compute wrongly by the type of their inputs, where those for cpu are right. They take
 * a bool, which has one byte a value, for a float of four: what comes out is whatever lies there in memory, and more may be
 * written over than the output is long. Others take the bits of an int32 for a float's, end the module
 * at a division by zero, or refuse what cpu computes.
 */
const WRONG_TYPES = new Map<string, IsWrong>([
  ...forEach(
    [
      'Abs Acos Acosh Asin Asinh Atan Atanh ClipByValue Cos Cosh Elu Erf Exp Expm1 IsFinite IsInf IsNan LeakyRelu Log',
      'Log1p Neg Prelu Reciprocal Relu Relu6 Round Rsqrt Selu Sigmoid Sign Sin Sinh Softplus Sqrt Square Step Tan Tanh',
      'Ceil Floor FloorDiv Mod Softmax AvgPool MaxPool BatchMatMul _FusedMatMul FusedBatchNorm LRN ResizeNearestNeighbor StridedSlice',
    ],
    (inputs) => inputs.some(isNoFloat),
  ),
  ...forEach(['Cumprod Cumsum Pow RealDiv Reverse TopK'], (inputs) => inputs.some(isBool)),
  // Its condition is a bool always.
  ['Select', (inputs) => inputs.slice(1).some(isBool)],
  // The bytes of the numbers, which no comparison with true or false expects.
  ['Cast', ([input], { dtype }) => dtype === 'bool' && !isBool(input!)],
  ['OneHot', (_inputs, { dtype }) => dtype !== 'int32'],
]);

/**
 * Kernels for wasm that limit what they have computed to a range, and so lose what is no number: of NaN a convolution with
 * relu makes 0, one without −∞. A training that has gone astray would go on as if nothing had been.
 */
const LOSES_NAN = [
  ...'Conv2D FusedConv2D DepthwiseConv2dNative FusedDepthwiseConv2D _FusedMatMul AvgPool MaxPool'.split(' '),
  ...'ClipByValue Relu6 Maximum Minimum Pow ResizeBilinear'.split(' '),
];

/** What of wasm's kernels is computed on cpu instead. */
export const WRONG_ON_WASM: ReadonlyMap<string, IsWrong> = new Map([
  ...WRONG_TYPES,
  ...LOSES_NAN.map((kernel): [string, IsWrong] => {
    const isWrongType = WRONG_TYPES.get(kernel) ?? (() => false);
    return [kernel, (...args) => isWrongType(...args) || isNonFinite(...args)];
  }),
]);

/** What of that the wasm backend can do by itself, as it takes cpu too long. */
export const MENDED_ON_WASM: ReadonlyMap<string, Mended> = new Map([
  ['Conv2D', nanConvolution],
  ['FusedConv2D', nanConvolution],
]);

function forEach(kernels: string[], isWrong: IsWrong): [string, IsWrong][] {
  return kernels.flatMap((line) => line.split(' ')).map((kernel) => [kernel, isWrong]);
}
