import type { Tensor } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { MemoryLimitError } from '../../../errors';

/** An operation that Python may ask for. Shapes and types were checked by TensorFlow's rules before, in Python. */
export interface Operation {
  /** Names of the attributes, in the order of the table that Python has. */
  readonly attributes: string[];
  /** @throws ValiError for attributes of another form. */
  compute(inputs: Tensor[], attributes: unknown): Tensor | Tensor[];
}

/** An operation with the form of its attributes, by which the function's are typed. */
export function operation<const T extends v.ObjectEntries>(
  entries: T,
  compute: (inputs: Tensor[], attributes: v.InferOutput<v.ObjectSchema<T, undefined>>) => Tensor | Tensor[],
): Operation {
  const schema = v.object(entries);
  return {
    attributes: Object.keys(entries),
    compute: (inputs, attributes) => compute(inputs, v.parse(schema, attributes)),
  };
}

const integer = v.pipe(v.number(), v.integer());

/** Forms of attributes that many operations have. */
export const form = {
  boolean: v.boolean(),
  integer,
  /** One for each axis. */
  integers: v.pipe(v.array(integer), v.maxLength(16)),
  /** Lengths of parts. */
  sizes: v.pipe(v.array(integer), v.maxLength(2 ** 16)),
  number: v.number(),
  /** A count: at least 0. */
  size: v.pipe(integer, v.minValue(0)),
  /** A shape: sizes of at least 0. */
  shape: v.pipe(v.array(v.pipe(integer, v.minValue(0))), v.maxLength(16)),
  /** How the engine stores values. */
  storage: v.picklist(['float32', 'int32', 'bool']),
  padding: v.picklist(['same', 'valid']),
  pair: v.tuple([integer, integer]),
  /** null: another one each time. */
  seed: v.nullable(integer),
};

/** An axis that the tensor has, for kernels that don't look themselves. @throws Error for any other */
export function axisOf({ rank }: Tensor, axis: number): number {
  if (axis >= -rank && axis < rank) return axis;
  throw new Error(`A tensor of rank ${rank} has no axis ${axis}.`);
}

/** More values than any course's tensor has, in 4 bytes each; made one by one, they take a second. */
const MOST_VALUES = 2 ** 24;

/**
 * For what is made in JavaScript, before a kernel is asked: kernels are watched by `EngineHooks`.
 * @throws MemoryLimitError for a tensor that no run can have.
 */
export function affordable(shape: number[]): number[] {
  if (shape.reduce((product, size) => product * size, 1) <= MOST_VALUES) return shape;
  throw new MemoryLimitError(`A tensor of shape (${shape.join(', ')}) would take more memory than a run may have.`);
}
