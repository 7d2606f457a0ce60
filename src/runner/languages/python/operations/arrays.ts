import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { sameShape } from '../../../../protocol/shape';
import * as tf from '../../../tensorflow';
import { affordable, form, operation, type Operation } from './operation';

const axis = { axis: form.integer };
const pads = v.pipe(v.array(form.pair), v.maxLength(16));

/** Operations that make tensors, or arrange their values anew. */
export const arrays: Record<string, Operation> = {
  /** Values as bytes in a string of Latin-1, little-endian: 4 bytes a number, 1 a bool. */
  tensor: operation({ shape: form.shape, storage: form.storage, data: v.string() }, (_, { shape, storage, data }) =>
    tf.tensor(typed(data, storage), shape, storage),
  ),
  fill: operation({ shape: form.shape, value: form.number, storage: form.storage }, (_, { shape, value, storage }) =>
    tf.fill(shape, value, storage),
  ),
  range: operation(
    { start: form.number, step: form.number, count: form.size, storage: form.storage },
    (_, { start, step, count, storage }) => {
      affordable([count]);
      const values = Float64Array.from({ length: count }, (_value, i) => start + i * step);
      return tf.tensor(storage === 'int32' ? Int32Array.from(values) : Float32Array.from(values), [count], storage);
    },
  ),
  eye: operation({ rows: form.size, columns: form.size, storage: form.storage }, (_, { rows, columns, storage }) =>
    tf.eye(...(affordable([rows, columns]) as [number, number]), undefined, storage),
  ),

  // tfjs takes an axis of no places for one of a single place.
  broadcastTo: operation({ shape: form.shape }, ([x], { shape }) =>
    shape.includes(0) ? tf.tensor([], shape, x!.dtype) : tf.broadcastTo(x!, shape),
  ),
  concat: operation(axis, (inputs, attributes) => tf.concat(inputs, attributes.axis)),
  gather: operation({ ...axis, batchDims: form.size }, ([x, indices], attributes) => {
    const shape = gatheredShape(x!, indices!, attributes.axis, attributes.batchDims);
    // tfjs' kernels divide by the number of values.
    if (shape.includes(0)) return tf.tensor([], shape, x!.dtype);
    return attributes.batchDims === 0
      ? tf.gather(x!, indices as Tensor1D, attributes.axis)
      : batchGather(x!, indices!, attributes.axis, attributes.batchDims);
  }),
  /** Each row of the indices' last axis names one place, or one part, of x. */
  gatherNd: operation({}, ([x, indices]) => gatherNd(x!, indices!)),
  oneHot: operation({ depth: form.size, on: form.number, off: form.number }, ([indices], { depth, on, off }) => {
    // tfjs' wasm kernel gives int32 whatever type it is asked for, and takes `on` and `off` for whole numbers.
    const hot = tf.cast(tf.oneHot(indices!, depth, 1, 0, 'int32'), 'float32');
    return on === 1 && off === 0 ? hot : tf.add(tf.mul(hot, on - off), off);
  }),
  pad: operation({ paddings: pads, value: form.number }, ([x], { paddings, value }) => tf.pad(x!, paddings, value)),
  mirrorPad: operation({ paddings: pads, mode: v.picklist(['reflect', 'symmetric']) }, ([x], { paddings, mode }) =>
    paddings.reduce((padded, [before, after], i) => mirrored(padded, i, before, after, mode), x!),
  ),
  reshape: operation({ shape: form.shape }, ([x], { shape }) => tf.reshape(x!, shape)),
  reverse: operation({ axes: form.integers }, ([x], { axes }) => reversed(x!, axes)),
  slice: operation({ begin: form.integers, size: form.integers }, ([x], { begin, size }) => tf.slice(x!, begin, size)),
  split: operation({ sizes: form.sizes, ...axis }, ([x], attributes) =>
    tf.split(x!, attributes.sizes, attributes.axis),
  ),
  stack: operation(axis, (inputs, attributes) => tf.stack(inputs, attributes.axis)),
  /** On each axis `size` places from `begin` on, `strides` apart; what is left is given the shape. */
  stridedSlice: operation(
    { begin: form.integers, size: form.integers, strides: form.integers, shape: form.shape },
    ([x], { begin, size, strides, shape }) => {
      const part = strided(x!, begin, size, strides);
      return sameShape(part.shape, shape) ? part : tf.reshape(part, shape);
    },
  ),
  tile: operation({ multiples: form.integers }, ([x], { multiples }) => tf.tile(x!, multiples)),
  transpose: operation({ perm: form.integers }, ([x], { perm }) => tf.transpose(x!, perm)),
  unstack: operation(axis, ([x], attributes) => tf.unstack(x!, attributes.axis)),
};

/** tfjs's own stridedSlice has no gradient: this is made of operations that have one. */
function strided(x: Tensor, begin: number[], size: number[], strides: number[]): Tensor {
  if (size.includes(0)) return tf.tensor([], size, x.dtype);
  const lowest = begin.map((start, i) => (strides[i]! > 0 ? start : start + (size[i]! - 1) * strides[i]!));
  const spans = size.map((count, i) => (count - 1) * Math.abs(strides[i]!) + 1);
  const isWhole = lowest.every((start, i) => start === 0 && spans[i] === x.shape[i]);
  let result = isWhole ? x : tf.slice(x, lowest, spans);
  strides.forEach((stride, i) => {
    if (Math.abs(stride) > 1 && size[i]! > 1) {
      const [length] = affordable([size[i]!]) as [number];
      const places = Int32Array.from({ length }, (_, k) => k * Math.abs(stride));
      result = tf.gather(result, tf.tensor1d(places, 'int32'), i);
    }
  });
  const turned = strides.flatMap((stride, i) => (stride < 0 ? [i] : []));
  return turned.length > 0 ? reversed(result, turned) : result;
}

/** tfjs' wasm kernel takes bools for values of four bytes. */
function reversed(x: Tensor, axes: number[]): Tensor {
  if (x.dtype !== 'bool') return tf.reverse(x, axes);
  return tf.notEqual(tf.reverse(tf.cast(x, 'int32'), axes), 0);
}

function gatheredShape(x: Tensor, indices: Tensor, axis: number, batchDims: number): number[] {
  return [...x.shape.slice(0, axis), ...indices.shape.slice(batchDims), ...x.shape.slice(axis + 1)];
}

/** tfjs's own gradient of gather knows no batches: here each batch's places are among those of all. */
function batchGather(x: Tensor, indices: Tensor, axis: number, batchDims: number): Tensor {
  if (axis !== batchDims) return tf.gather(x, indices, axis, batchDims);
  const batch = x.shape.slice(0, batchDims);
  const count = batch.reduce((product, length) => product * length, 1);
  const [length, ...inner] = x.shape.slice(batchDims) as [number, ...number[]];
  const places = Int32Array.from(indices.dataSync());
  const perBatch = places.length / count;
  for (let i = 0; i < places.length; i++) places[i]! += Math.floor(i / perBatch) * length;
  const gathered = tf.gather(tf.reshape(x, [count * length, ...inner]), tf.tensor1d(places, 'int32'), 0);
  return tf.reshape(gathered, [...indices.shape, ...inner]);
}

/** tfjs's own gatherND has no gradient. */
function gatherNd(x: Tensor, indices: Tensor): Tensor {
  const depth = indices.shape.at(-1)!;
  const outer = indices.shape.slice(0, -1);
  const inner = x.shape.slice(depth);
  const places = indices.dataSync() as Int32Array;
  const count = outer.reduce((product, length) => product * length, 1);
  const flat = Int32Array.from({ length: count }, (_, row) => {
    let place = 0;
    for (let i = 0; i < depth; i++) place = place * x.shape[i]! + places[row * depth + i]!;
    return place;
  });
  const rows = x.shape.slice(0, depth).reduce((product, length) => product * length, 1);
  const gathered = tf.gather(tf.reshape(x, [rows, ...inner]), tf.tensor1d(flat, 'int32'), 0);
  return tf.reshape(gathered, [...outer, ...inner]);
}

/** tfjs's own mirrorPad has no gradient. `reflect` leaves the edge itself out of the mirror image. */
function mirrored(x: Tensor, i: number, before: number, after: number, mode: 'reflect' | 'symmetric'): Tensor {
  if (before === 0 && after === 0) return x;
  const size = x.shape[i]!;
  const skipped = mode === 'reflect' ? 1 : 0;
  const [length] = affordable([before + size + after]) as [number];
  const places = Int32Array.from({ length }, (_, k) => {
    const place = k - before;
    if (place < 0) return -place - 1 + skipped;
    return place < size ? place : 2 * size - place - 1 - skipped;
  });
  return tf.gather(x, tf.tensor1d(places, 'int32'), i);
}

function typed(data: string, dtype: 'float32' | 'int32' | 'bool'): Float32Array | Int32Array | Uint8Array {
  const bytes = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) bytes[i] = data.charCodeAt(i);
  if (dtype === 'bool') return bytes;
  return dtype === 'int32' ? new Int32Array(bytes.buffer) : new Float32Array(bytes.buffer);
}

/** The opposite of `tensor`: a tensor's values as bytes in a string. */
export function packed(tensor: Tensor): string {
  const { buffer, byteOffset, byteLength } = ofItsType(tensor);
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const parts: string[] = [];
  // A call takes a limited number of arguments.
  for (let i = 0; i < bytes.length; i += 8_192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8_192)));
  return parts.join('');
}

/** The cpu backend leaves integers as they are when they are cast to floats. */
function ofItsType(tensor: Tensor): Float32Array | Int32Array | Uint8Array {
  const values = tensor.dataSync();
  if (tensor.dtype === 'float32') return values instanceof Float32Array ? values : Float32Array.from(values);
  if (tensor.dtype === 'int32') return values instanceof Int32Array ? values : Int32Array.from(values);
  return values instanceof Uint8Array ? values : Uint8Array.from(values);
}
