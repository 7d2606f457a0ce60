import type { LayerRow } from './layerProfile';
import type { BlockLine, Box } from './networkBox';

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
