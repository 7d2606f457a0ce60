import type { Tensor } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import * as tf from '../../../tensorflow';
import { form, operation, type Operation } from './operation';

type Range = { bits: number; signed: boolean };

const range = { bits: v.picklist([8, 16, 32, 64]), signed: form.boolean };
const LARGEST = 2 ** 31;

/**
 * A result in the range of its type. `exact` may be rounded where it is large; `low` are its lowest 32 bits.
 * Types of up to 32 bits wrap around, as in TensorFlow.
 * @throws Error where a wider type's value does not fit the 32 bits that the engine has.
 */
function inRange(exact: number, low: number, { bits, signed }: Range): number {
  if (exact >= -LARGEST && exact < LARGEST && bits >= 32 && (signed || exact >= 0)) return low;
  if (bits === 32 && signed) return low;
  if (bits < 32) {
    const unused = 32 - bits;
    return signed ? (low << unused) >> unused : (low << unused) >>> unused;
  }
  throw tooLarge(exact);
}

function tooLarge(value: number): Error {
  return new Error(`${value} does not fit Convolab's integers, which have 32 bits. Cast to tf.float32 first`);
}

type Exact = (a: number, b: number) => number;

const exactly: Record<string, Exact> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  floorDiv: (a, b) => Math.floor(a / divisor(b)),
  mod: (a, b) => a - Math.floor(a / divisor(b)) * b,
  maximum: Math.max,
  minimum: Math.min,
  squaredDifference: (a, b) => (a - b) * (a - b),
  bitwise_and: (a, b) => a & b,
  bitwise_or: (a, b) => a | b,
  bitwise_xor: (a, b) => a ^ b,
};

function divisor(value: number): number {
  if (value === 0) throw new Error('Integer division by zero');
  return value;
}

function combined(kind: string, a: number, b: number, limits: Range): number {
  if (kind === 'pow') return power(a, b, limits);
  const exact = exactly[kind]!(a, b);
  if (kind === 'mul') return inRange(exact, Math.imul(a, b), limits);
  if (kind === 'squaredDifference') return inRange(exact, Math.imul((a - b) | 0, (a - b) | 0), limits);
  return inRange(exact, exact | 0, limits);
}

function power(base: number, exponent: number, limits: Range): number {
  if (exponent < 0) throw new Error('Integers to negative integer powers are not allowed');
  let low = 1;
  let factor = base;
  for (let rest = exponent; rest > 0; rest >>>= 1) {
    if (rest & 1) low = Math.imul(low, factor);
    factor = Math.imul(factor, factor);
  }
  return inRange(base ** exponent, low, limits);
}

/** Values of integers reduced: each takes the value so far and the next one. */
const REDUCTIONS = { sum: 'add', prod: 'mul', max: 'maximum', min: 'minimum' } as const;

function reduced(kind: keyof typeof REDUCTIONS | 'mean', values: ArrayLike<number>, limits: Range): number {
  if (kind === 'mean') {
    // TensorFlow adds up in 64 bits, whatever the type, and cuts the quotient off.
    let total = 0;
    for (let i = 0; i < values.length; i++) total += values[i]!;
    return Math.trunc(total / values.length);
  }
  const step = REDUCTIONS[kind];
  let result = kind === 'sum' ? 0 : kind === 'prod' ? 1 : values[0]!;
  for (let i = 0; i < values.length; i++) result = combined(step, result, values[i]!, limits);
  return result;
}

/** Moves the axes to the end: what is to be reduced together lies together. */
function rowsOf(x: Tensor, axes: number[]): { rows: ArrayLike<number>[]; kept: number[] } {
  const others = x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const values = tf.transpose(x, [...others, ...axes]).dataSync() as Int32Array;
  const length = axes.reduce((product, axis) => product * x.shape[axis]!, 1);
  const kept = others.map((axis) => x.shape[axis]!);
  const count = kept.reduce((product, size) => product * size, 1);
  return { rows: Array.from({ length: count }, (_, i) => values.subarray(i * length, (i + 1) * length)), kept };
}

function scanned(x: Tensor, axis: number, kind: 'sum' | 'prod', exclusive: boolean, limits: Range): Tensor {
  const length = x.shape[axis]!;
  const others = x.shape.map((_, i) => i).filter((i) => i !== axis);
  const order = [...others, axis];
  const moved = tf.transpose(x, order);
  const values = Int32Array.from(moved.dataSync());
  const step = REDUCTIONS[kind];
  for (let start = 0; start < values.length; start += length) {
    let total = kind === 'sum' ? 0 : 1;
    for (let i = start; i < start + length; i++) {
      const next = combined(step, total, values[i]!, limits);
      values[i] = exclusive ? total : next;
      total = next;
    }
  }
  const back = order.map((_, i) => order.indexOf(i));
  return tf.transpose(tf.tensor(values, moved.shape, 'int32'), back);
}

/** Arithmetic of whole numbers, exactly: the engine's own rounds products and knows no small types. */
export const integers: Record<string, Operation> = {
  integers: operation(
    { kind: v.picklist([...Object.keys(exactly), 'pow']), ...range },
    ([x, y], { kind, ...limits }) => {
      const shape = tf.broadcast_util.assertAndGetBroadcastShape(x!.shape, y!.shape);
      const [a, b] = [x!, y!].map((each) => tf.broadcastTo(each, shape).dataSync());
      return tf.tensor(
        Int32Array.from(a!, (value, i) => combined(kind, value, b![i]!, limits)),
        shape,
        'int32',
      );
    },
  ),
  integerReduction: operation(
    { kind: v.picklist(['sum', 'prod', 'max', 'min', 'mean']), axes: form.integers, keepdims: form.boolean, ...range },
    ([x], { kind, axes, keepdims, ...limits }) => {
      const { rows, kept } = rowsOf(x!, axes);
      const shape = keepdims ? x!.shape.map((size, axis) => (axes.includes(axis) ? 1 : size)) : kept;
      return tf.tensor(
        Int32Array.from(rows, (row) => reduced(kind, row, limits)),
        shape,
        'int32',
      );
    },
  ),
  integerScan: operation(
    {
      kind: v.picklist(['sum', 'prod']),
      axis: form.integer,
      exclusive: form.boolean,
      reverse: form.boolean,
      ...range,
    },
    ([x], { kind, axis, exclusive, reverse, ...limits }) => {
      if (!reverse) return scanned(x!, axis, kind, exclusive, limits);
      return tf.reverse(scanned(tf.reverse(x!, axis), axis, kind, exclusive, limits), axis);
    },
  ),
  /** Fractions are cut off. What is no integer of 32 bits becomes the smallest one first, as with TensorFlow on x86. */
  castToInteger: operation(range, ([x], limits) => {
    const cut = (value: number): number => {
      const whole = Math.trunc(value);
      const fits = whole >= -LARGEST && whole < LARGEST;
      if (!fits && limits.bits === 64) throw tooLarge(value);
      const low = fits ? whole | 0 : -LARGEST;
      return inRange(low, low, limits);
    };
    return tf.tensor(Int32Array.from(x!.dataSync(), cut), x!.shape, 'int32');
  }),
};
