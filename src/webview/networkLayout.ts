import type { LayerRow } from './layerProfile';
import { flowAcross } from './networkAcross';
import type { BlockLine, Box } from './networkBox';
import { flowDown } from './networkDown';
import { networkGraph } from './networkGraph';

/** A row as a block with its words. `x`, `y`, `width` and `height` hold all of it. */
export interface PlacedBlock {
  place: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The front's top left corner and size, and how far the back is shifted to the right and up. */
  face: Box & { x: number; y: number };
  lines: BlockLine[];
  /** Where the first line stands. */
  text: { x: number; y: number; anchor: 'start' | 'middle' };
}

/** The frame around a scope, with its name. One that is too wide for a line comes in pieces. */
export interface PlacedPart {
  group: string;
  frame: { x: number; y: number; width: number; height: number } | null;
  blocks: PlacedBlock[];
}

export interface NetworkLayout {
  width: number;
  height: number;
  parts: PlacedPart[];
  /** SVG paths from what makes a map to what takes it. */
  edges: { from: number; to: number; path: string }[];
}

export const PADDING = 8;
/** Above the blocks of a frame, for its name. */
export const TITLE = 16;

/** Below this width there is no room for a line of blocks. */
const NARROW = 520;
const NARROWEST = 240;

/**
 * Places the network's rows as blocks: from left to right in lines where there is room, else from above to below.
 * Branches stand side by side.
 *
 * @param width in pixels, all of which may be used
 * @param flagged place of the row that is called the first difference
 */
export function networkLayout(rows: LayerRow[], width: number, flagged: number | null = null): NetworkLayout {
  const parts = networkGraph(rows);
  if (parts.length === 0) return { width, height: 0, parts: [], edges: [] };
  const given = { rows, flagged, width: Math.max(width, NARROWEST) };
  return width < NARROW ? flowDown(parts, given) : flowAcross(parts, given);
}

/** What both flows place. */
export interface Given {
  rows: LayerRow[];
  width: number;
  flagged: number | null;
}

/** The frame of a scope's blocks. */
export function frameAround(blocks: PlacedBlock[]): NonNullable<PlacedPart['frame']> {
  const left = Math.min(...blocks.map(({ x }) => x)) - PADDING;
  const top = Math.min(...blocks.map(({ y }) => y)) - PADDING - TITLE;
  const right = Math.max(...blocks.map(({ x, width }) => x + width)) + PADDING;
  const bottom = Math.max(...blocks.map(({ y, height }) => y + height)) + PADDING;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
