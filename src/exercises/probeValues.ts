import type { ProbeTensor } from '../protocol/probe';
import { elementCount } from '../protocol/shape';
import { seededRandom } from './seededRandom';

/** Values of a probe's tensor in row-major order. */
export function probeValues(tensor: ProbeTensor): Float32Array {
  const { shape, edits, dtype } = tensor;
  const values = filled(tensor);
  for (const { at, multiply, add } of edits) {
    forEachIndexAt(shape, at, (index) => (values[index] = values[index]! * multiply + add));
  }
  return dtype === 'int32' ? values.map(Math.floor) : values;
}

function filled({ shape, fill, seed, values }: ProbeTensor): Float32Array {
  if (values) return Float32Array.from(values);
  const random = seededRandom(seed);
  return Float32Array.from({ length: elementCount(shape) }, fill === 'index' ? (_, index) => index : random);
}

function forEachIndexAt(shape: number[], at: (number | null)[], visit: (index: number) => void): void {
  const walk = (axis: number, offset: number): void => {
    const size = shape[axis];
    if (size === undefined) return visit(offset);
    const wanted = at[axis] ?? null;
    if (wanted !== null) return walk(axis + 1, offset * size + (wanted < 0 ? wanted + size : wanted));
    for (let i = 0; i < size; i++) walk(axis + 1, offset * size + i);
  };
  walk(0, 0);
}
