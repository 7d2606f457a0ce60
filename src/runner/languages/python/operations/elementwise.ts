import type { Tensor } from '@tensorflow/tfjs-core';
import * as tf from '../../../tensorflow';
import { form, operation, type Operation } from './operation';

type Unary = (x: Tensor) => Tensor;
type Binary = (x: Tensor, y: Tensor) => Tensor;

const unary = (compute: Unary): Operation => operation({}, ([x]) => compute(x!));
const binary = (compute: Binary): Operation => operation({}, ([x, y]) => compute(x!, y!));

/** tfjs' wasm kernels of the larger and the smaller of two heed NaN in the first of them only. */
const orNaN = (y: Tensor, result: Tensor): Tensor => tf.where(tf.isNaN(y), y, result);

/** Operations that treat each value for itself. */
export const elementwise: Record<string, Operation> = {
  abs: unary(tf.abs),
  acos: unary(tf.acos),
  acosh: unary(tf.acosh),
  asin: unary(tf.asin),
  asinh: unary(tf.asinh),
  atan: unary(tf.atan),
  atanh: unary(tf.atanh),
  ceil: unary(tf.ceil),
  cos: unary(tf.cos),
  cosh: unary(tf.cosh),
  elu: unary(tf.elu),
  erf: unary(tf.erf),
  exp: unary(tf.exp),
  expm1: unary(tf.expm1),
  floor: unary(tf.floor),
  identity: unary(tf.clone),
  isFinite: unary(tf.isFinite),
  isInf: unary(tf.isInf),
  isNaN: unary(tf.isNaN),
  log: unary(tf.log),
  log1p: unary(tf.log1p),
  logicalNot: unary(tf.logicalNot),
  neg: unary(tf.neg),
  reciprocal: unary(tf.reciprocal),
  relu: unary(tf.relu),
  // tfjs' wasm kernel gives 0 for NaN.
  relu6: unary((x) => tf.where(tf.isNaN(x), x, tf.relu6(x))),
  round: unary(tf.round),
  rsqrt: unary(tf.rsqrt),
  selu: unary(tf.selu),
  sigmoid: unary(tf.sigmoid),
  // tfjs gives 0 for NaN, and looks for it in the bits of integers as well.
  sign: unary((x) => (x.dtype === 'float32' ? tf.where(tf.isNaN(x), x, tf.sign(x)) : tf.sign(x))),
  sin: unary(tf.sin),
  sinh: unary(tf.sinh),
  softplus: unary(tf.softplus),
  sqrt: unary(tf.sqrt),
  square: unary(tf.square),
  tan: unary(tf.tan),
  tanh: unary(tf.tanh),

  add: binary(tf.add),
  atan2: binary(tf.atan2),
  div: binary(tf.div),
  equal: binary(tf.equal),
  // tfjs gives int32 for floats.
  floorDiv: binary((x, y) => tf.floor(tf.div(x, y))),
  greater: binary(tf.greater),
  greaterEqual: binary(tf.greaterEqual),
  less: binary(tf.less),
  lessEqual: binary(tf.lessEqual),
  logicalAnd: binary(tf.logicalAnd),
  logicalOr: binary(tf.logicalOr),
  logicalXor: binary(tf.logicalXor),
  maximum: binary((x, y) => orNaN(y, tf.maximum(x, y))),
  minimum: binary((x, y) => orNaN(y, tf.minimum(x, y))),
  mod: binary(tf.mod),
  mul: binary(tf.mul),
  notEqual: binary(tf.notEqual),
  pow: binary(tf.pow),
  prelu: binary(tf.prelu),
  squaredDifference: binary(tf.squaredDifference),
  sub: binary(tf.sub),

  /** A tensor that no record of derivatives knows of. */
  stopGradient: operation({}, ([x]) => tf.tensor(x!.dataSync().slice(), x!.shape, x!.dtype)),
  // tfjs' wasm kernel leaves numbers as they are when it is asked for bools.
  cast: operation({ storage: form.storage }, ([x], { storage }) =>
    storage === 'bool' && x!.dtype !== 'bool' ? tf.notEqual(x!, tf.scalar(0, x!.dtype)) : tf.cast(x!, storage),
  ),
  leakyRelu: operation({ alpha: form.number }, ([x], { alpha }) => tf.leakyRelu(x!, alpha)),
  /** `condition ? x : y`, value by value; all three of one shape after broadcasting. */
  where: operation({}, ([condition, x, y]) => tf.where(condition!, x!, y!)),
};
