import { MOST_VALUES, type Outcome } from '../protocol/observation';
import { elementCount, sameShape } from '../protocol/shape';
import { ReturnedValue } from './languages/returnedValue';
import * as tf from './tensorflow';

type What = Extract<Outcome, { kind: 'other' }>['what'];
const LONGEST_TEXT = 200;
/** Kept before a learner's code is there: it could replace the tensor's own. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with a tensor as `this`
const readValues = tf.Tensor.prototype.data;

/** Says what a method returned, as data: a tensor's shape and values, or what it is instead. */
export async function outcomeOf(returned: unknown): Promise<Outcome> {
  if (returned instanceof tf.Tensor) {
    if (returned.isDisposed) return { kind: 'other', what: 'disposed tensor', text: 'a tensor that was disposed' };
    // Primitives: a learner's code can write over both, with anything.
    const shape = Array.from(returned.shape as ArrayLike<unknown>, Number);
    const dtype = String(returned.dtype);
    if (returned.size > MOST_VALUES) return { kind: 'tensor', shape, dtype, values: new Float32Array() };
    const values = await readValues.call(returned);
    if (dtype === 'string') return { kind: 'other', what: 'object', text: 'a tensor of strings' };
    if (values.length !== elementCount(shape)) {
      return { kind: 'other', what: 'object', text: 'a tensor whose shape was written over' };
    }
    return { kind: 'tensor', shape, dtype, values: Float32Array.from(values as ArrayLike<number>) };
  }
  if (returned instanceof ReturnedValue) {
    return { kind: 'other', what: returned.what, text: returned.text.slice(0, LONGEST_TEXT) };
  }
  const what = kindOf(returned);
  return { kind: 'other', what, text: textOf(returned, what).slice(0, LONGEST_TEXT) };
}

/** Outcomes of several calls as one: tensors of one shape as (calls, …), else the first that was no such tensor. */
export function stacked(outcomes: Outcome[]): Outcome {
  const tensors = outcomes.filter((outcome) => outcome.kind === 'tensor');
  const [first] = tensors;
  if (!first || tensors.length < outcomes.length) return outcomes.find(({ kind }) => kind !== 'tensor')!;
  if (tensors.some(({ shape, dtype }) => !sameShape(shape, first.shape) || dtype !== first.dtype)) {
    return { kind: 'other', what: 'object', text: 'tensors whose shapes differ from call to call' };
  }
  const values = new Float32Array(first.values.length * tensors.length);
  tensors.forEach((tensor, call) => values.set(tensor.values, call * first.values.length));
  return { ...first, shape: [tensors.length, ...first.shape], values };
}

export function kindOf(value: unknown): What {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value instanceof tf.SymbolicTensor) return 'symbolic tensor';
  if (value instanceof tf.LayersModel) return 'model';
  if (value instanceof tf.layers.Layer) return 'layer';
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return 'list';
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return 'number';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'function':
      return 'function';
    default:
      return typeof (value as { then?: unknown }).then === 'function' ? 'promise' : 'object';
  }
}

export function textOf(value: unknown, what: What): string {
  switch (what) {
    case 'nothing':
      return 'nothing (undefined)';
    case 'layer':
    case 'model': {
      const layer = value as InstanceType<typeof tf.layers.Layer>;
      return `the ${what} ${layer.getClassName()} "${layer.name}"`;
    }
    case 'symbolic tensor':
      return 'a symbolic tensor, which has a shape but no values';
    case 'list':
      return `a list of ${(value as ArrayLike<unknown>).length}`;
    case 'number':
    case 'string':
    case 'boolean':
      return `the ${what} ${String(value)}`.slice(0, LONGEST_TEXT);
    default:
      return what === 'null' ? 'null' : `a${/^[aeiou]/.test(what) ? 'n' : ''} ${what}`;
  }
}
