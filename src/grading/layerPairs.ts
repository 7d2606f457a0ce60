import type { RecordedLayer } from '../exercises/recorded';
import type { TraceRow } from '../protocol/observation';

/** A row of the learner's network and the reference's row at the same place; null where it has none. */
export interface LayerPair {
  row: TraceRow;
  reference: RecordedLayer | null;
}

/**
 * Pairs rows by name, in order; between two that have found each other, rows of one type in their order. So a correct
 * network in another style (`tf.mean` for a pooling layer) is not compared row by row with ours. The last row is the
 * network's output, and is always held against the reference's last.
 */
export function pairWithReference(rows: TraceRow[], reference: RecordedLayer[]): LayerPair[] {
  const partner = new Array<number | null>(rows.length).fill(null);
  let next = 0;
  rows.forEach((row, i) => {
    const found = reference.findIndex(({ name }, r) => r >= next && name === row.name);
    if (found < 0) return;
    partner[i] = found;
    next = found + 1;
  });
  fillGaps(rows, reference, partner);
  const last = rows.length - 1;
  const complete = rows[last]?.outputShape !== null;
  if (complete && partner[last] === null) partner[last] = reference.length - 1;
  return rows.map((row, i) => ({ row, reference: partner[i] === null ? null : (reference[partner[i]!] ?? null) }));
}

function fillGaps(rows: TraceRow[], reference: RecordedLayer[], partner: (number | null)[]): void {
  let from = 0;
  for (let i = 0; i < rows.length; i++) {
    if (partner[i] !== null) {
      from = partner[i]! + 1;
      continue;
    }
    const to = partner.slice(i).find((place) => place !== null) ?? reference.length;
    const found = reference.findIndex(({ type }, r) => r >= from && r < to && type === rows[i]!.type);
    if (found < 0) continue;
    partner[i] = found;
    from = found + 1;
  }
}
