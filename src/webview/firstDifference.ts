import type { CheckResult } from '../protocol/runResult';
import { formatShape, type Shape } from '../protocol/shape';
import { agreement, type LayerRow } from './layerProfile';

/**
 * How the network compares with the reference, up to the first place that differs. Places are those of rows.
 *
 * - `shape`: a shape differs there, or there is none (`failed`)
 * - `values`: all shapes agree and a check of values failed; only the learner's rows can be why, and the first is named
 */
export type Comparison =
  | { kind: 'unknown' }
  | { kind: 'same'; compared: number }
  | { kind: 'shape' | 'failed'; place: number; upTo: string | null; what: string }
  | { kind: 'values'; place: number };

export function compareWithReference(rows: LayerRow[], checks: CheckResult[]): Comparison {
  const states = rows.map(agreement);
  const place = states.findIndex((state) => state === 'differs' || state === 'failed');
  if (place >= 0) {
    const lastSame = states.lastIndexOf('same', place);
    const upTo = lastSame < 0 ? null : rows[lastSame]!.name;
    const { outputShape, expectedShape } = rows[place]!;
    if (outputShape) return { kind: 'shape', place, upTo, what: describeDifference(outputShape, expectedShape!) };
    const what = expectedShape ? `expected ${formatShape(expectedShape)}, but nothing came out` : 'nothing came out';
    return { kind: 'failed', place, upTo, what };
  }
  const compared = states.filter((state) => state === 'same').length;
  const learner = rows.findIndex(({ learnerPart }) => learnerPart);
  if (learner >= 0 && compared > 0 && checks.some(failsByValue)) return { kind: 'values', place: learner };
  return compared > 0 ? { kind: 'same', compared } : { kind: 'unknown' };
}

/** The comparison in a few words, which are seen when the drawing is folded away. */
export function noteOf(comparison: Comparison, rows: LayerRow[]): string | undefined {
  switch (comparison.kind) {
    case 'unknown':
      return undefined;
    case 'same':
      return 'shapes as in the reference';
    case 'values':
      return 'other values than the reference';
    default:
      return `first difference: ${rows[comparison.place]!.name}`;
  }
}

/** In the words of the field where one axis or the map's size tells all: `24 channels instead of 32`. */
export function describeDifference(shape: Shape, expected: Shape): string {
  const axes = shape.flatMap((size, axis) => (size === expected[axis] ? [] : [axis]));
  const channels = shape.length - 1;
  if (shape.length === expected.length && axes.length > 0) {
    if (axes.every((axis) => axis === channels) && (shape.length === 4 || shape.length === 2)) {
      const noun = shape.length === 4 ? 'channel' : 'value';
      return `${shape[channels]} ${noun}${shape[channels] === 1 ? '' : 's'} instead of ${expected[channels]}`;
    }
    if (shape.length === 4 && axes.every((axis) => axis === 1 || axis === 2)) {
      return `maps of ${shape[1]}×${shape[2]} instead of ${expected[1]}×${expected[2]}`;
    }
  }
  return `${formatShape(shape)} instead of ${formatShape(expected)}`;
}

function failsByValue({ status, actual, expected }: CheckResult): boolean {
  return status === 'failed' && actual?.values !== undefined && expected?.values !== undefined;
}
