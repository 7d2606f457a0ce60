import * as tf from '../../../tensorflow';
import { affordable, form, operation, type Operation } from './operation';

/** Operations that look at the order of values, or at the places they name. */
export const ordering: Record<string, Operation> = {
  /** Places of the values along the last axis in their order; equal ones as they come. NaN is larger than any number. */
  sortedPlaces: operation({ descending: form.boolean }, ([x], { descending }) => {
    const values = x!.dataSync() as Float32Array;
    const length = x!.shape.at(-1) ?? 1;
    const places = new Int32Array(values.length);
    for (let start = 0; start < values.length; start += length) {
      const row = values.subarray(start, start + length);
      const order = Array.from(row, (_, i) => i);
      order.sort((i, k) => (descending ? compared(row[k]!, row[i]!) : compared(row[i]!, row[k]!)) || i - k);
      places.set(order, start);
    }
    return tf.tensor(places, x!.shape, 'int32');
  }),
  /** Zeros with the updates at the places that the rows of the indices name; what meets at one place adds up. */
  scatterNd: operation({ shape: form.shape }, ([indices, updates], { shape }) =>
    tf.scatterND(indices!, updates!, affordable(shape)),
  ),
};

function compared(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
