import type { LayerResult } from '../protocol/runResult';
import { type Shape, sameShape } from '../protocol/shape';

/** A row of the table: while the run goes on, nothing is known of the reference yet. */
export type LayerRow = Omit<LayerResult, 'expectedShape'> & Partial<Pick<LayerResult, 'expectedShape'>>;

/** How a row compares with the reference's: `failed` has no output at all, `unknown` has nothing to compare with. */
export type Agreement = 'same' | 'differs' | 'failed' | 'unknown';

export function agreement({ outputShape, expectedShape }: LayerRow): Agreement {
  if (outputShape === null) return 'failed';
  if (!expectedShape) return 'unknown';
  return sameShape(outputShape, expectedShape) ? 'same' : 'differs';
}

/** A scoped name in two parts: `fire1/` and `squeeze`. */
export function splitScope(name: string): { scope: string; leaf: string } {
  const end = name.lastIndexOf('/') + 1;
  return { scope: name.slice(0, end), leaf: name.slice(end) };
}

export interface LayerTotals {
  params: number;
  multiplyAdds: number;
}

export function totalsOf(rows: LayerRow[]): LayerTotals {
  return rows.reduce<LayerTotals>(
    (totals, row) => ({
      params: totals.params + row.params,
      multiplyAdds: totals.multiplyAdds + row.multiplyAdds,
    }),
    { params: 0, multiplyAdds: 0 },
  );
}

/** The block that stands for a feature map in a drawing, each side a share of the largest in the network. */
export interface Block {
  height: number;
  depth: number;
}

/** Height is the map's height, depth its channels (on a log scale: they grow by powers of two). */
export function blockOf(shape: Shape | null, rows: LayerRow[]): Block | null {
  const own = mapOf(shape);
  if (!own) return null;
  const maps = rows.flatMap((row) => mapOf(row.outputShape) ?? []);
  const tallest = Math.max(...maps.map((map) => map.height));
  const deepest = Math.max(...maps.map((map) => map.channels));
  return { height: own.height / tallest, depth: Math.log2(1 + own.channels) / Math.log2(1 + deepest) };
}

/** NHWC maps, and vectors (N, C) as maps of height 1. Anything else has no drawing. */
function mapOf(shape: Shape | null): { height: number; channels: number } | null {
  const [, second, , fourth] = shape ?? [];
  if (shape?.length === 4 && second && fourth) return { height: second, channels: fourth };
  if (shape?.length === 2 && second) return { height: 1, channels: second };
  return null;
}
