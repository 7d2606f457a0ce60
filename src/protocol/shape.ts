import * as v from 'valibot';

/** A tensor's shape, outermost axis first (NHWC for feature maps). `null` stands for the batch axis. */
export const ShapeSchema = v.array(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))));
export type Shape = v.InferOutput<typeof ShapeSchema>;

/** Writes a shape as people of the field do: `(N, 12, 12, 10)`, `(10,)`, `()` for a scalar. */
export function formatShape(shape: Shape): string {
  const axes = shape.map((size) => (size === null ? 'N' : String(size)));
  return axes.length === 1 ? `(${axes[0]},)` : `(${axes.join(', ')})`;
}

/** The number of elements of a shape; the batch (`null`) counts as one. */
export function elementCount(shape: Shape): number {
  return shape.reduce<number>((product, size) => product * (size ?? 1), 1);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}
