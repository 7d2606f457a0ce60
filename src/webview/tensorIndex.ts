import type { Shape } from '../protocol/shape';

/**
 * The indices of `count` values that lie one after another in memory, the first at `at`, as `[1, 3]`. The last axis
 * runs fastest; past its end the next one counts on. Without a first index they are numbered from 0.
 */
export function indicesFrom(at: number[] | undefined, shape: Shape | undefined, count: number): string[] {
  const index = at?.length ? [...at] : [0];
  const labels: string[] = [];
  while (labels.length < count) {
    labels.push(`[${index.join(', ')}]`);
    for (let axis = index.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] ?? 0) + 1;
      const size = shape?.length === index.length ? shape[axis] : null;
      if (axis === 0 || size == null || index[axis]! < size) break;
      index[axis] = 0;
    }
  }
  return labels;
}
