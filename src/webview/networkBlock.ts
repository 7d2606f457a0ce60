import { type BlockLine, type Box, boxOf, fitted, LINE, linesOf, widthOf } from './networkBox';
import type { NetworkNode } from './networkGraph';
import { type Given, type PlacedBlock } from './networkPlacement';

const LONGEST_LINE = 128;
const TEXT_GAP = 4;
/** From the middle of a box to words beside it: more than half of the widest box with its depth. */
export const WORDS_AFTER = 50;
/** From a line's top to its baseline. */
const BASELINE = 11;

/** A block with its size, not yet placed. */
export interface MeasuredBlock {
  node: NetworkNode;
  box: Box;
  lines: BlockLine[];
  /** With its words below the box. */
  width: number;
  /** From the middle of its box to the top and to the bottom of all of it. */
  above: number;
  below: number;
}

export function measure(node: NetworkNode, { rows, flagged }: Given, widest = LONGEST_LINE): MeasuredBlock {
  const row = rows[node.place]!;
  const box = boxOf(row.outputShape ?? row.expectedShape ?? null);
  const lines = linesOf(row, node.place === flagged).map((line) => fitted(line, widest));
  return {
    node,
    box,
    lines,
    width: Math.max(box.width + 2 * box.depth, widthOf(lines)),
    above: box.height / 2 + box.depth,
    below: box.height / 2 + TEXT_GAP + lines.length * LINE,
  };
}

/** Words below the box. @param x of the left edge @param middle of the box, from above */
export function placeBlock({ node, box, ...block }: MeasuredBlock, x: number, middle: number): PlacedBlock {
  const { lines, width, above, below } = block;
  const centre = x + width / 2;
  const face = { ...box, x: centre - box.width / 2, y: middle - box.height / 2 };
  return {
    place: node.place,
    x,
    y: middle - above,
    width,
    height: above + below,
    face,
    lines,
    text: { x: centre, y: face.y + box.height + TEXT_GAP + BASELINE, anchor: 'middle' },
  };
}

/**
 * Words to the right of the box, from `WORDS_AFTER` on.
 *
 * @param centre of the box
 * @param y of the top edge
 * @param left of the column that the block fills, `width` wide
 */
export function placeBesideWords(
  { node, box, lines, above }: MeasuredBlock,
  centre: number,
  y: number,
  { left, width }: { left: number; width: number },
): PlacedBlock {
  const words = lines.length * LINE;
  // Three lines are higher than a low box.
  const middle = y + Math.max(above, words / 2);
  const height = middle - y + Math.max(box.height, words) / 2;
  const face = { ...box, x: centre - box.width / 2, y: middle - box.height / 2 };
  const text = { x: centre + WORDS_AFTER, y: middle - words / 2 + BASELINE, anchor: 'start' as const };
  return { place: node.place, x: left, y, width, height, face, lines, text };
}
