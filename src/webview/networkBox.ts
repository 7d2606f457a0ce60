import { formatShape, type Shape } from '../protocol/shape';
import { agreement, type LayerRow, splitScope } from './layerProfile';

/** Of the drawing's font, in pixels: a monospaced letter is about 0.6 of its size. `network.css` sets that size. */
export const LETTER = 6.4;
export const LINE = 14;

/** A feature map seen from the front, a little from above and from the right. */
export interface Box {
  /** Channels. */
  width: number;
  /** The map's height. */
  height: number;
  /** The map's width: how far the back is shifted to the right and up. */
  depth: number;
}

const FAILED: Box = { width: 34, height: 26, depth: 0 };
/** A vector's height, and that of anything that is no map. */
const FLAT = 10;

/** The box of an output: null stands for one that is not known. */
export function boxOf(shape: Shape | null): Box {
  if (shape === null) return FAILED;
  const [height, width, channels] = shape.length === 4 ? shape.slice(1) : [null, null, shape.at(-1)];
  return {
    width: lengthOf(channels ?? 1),
    height: height === null || height === undefined ? FLAT : lengthOf(height),
    depth: width === null || width === undefined ? 0 : 0.3 * lengthOf(width),
  };
}

/** Sizes are drawn by their logarithms, so that 3 and 256 channels fit beside each other. */
function lengthOf(size: number): number {
  return Math.min(58, 4 + 6 * Math.log2(size + 1));
}

export interface BlockLine {
  kind: 'name' | 'shape' | 'expected' | 'flag';
  text: string;
}

/**
 * The words at a block: its name, its shape, and the reference's shape where that is another.
 *
 * @param first it is where the network departs from the reference
 */
export function linesOf(row: LayerRow, first: boolean): BlockLine[] {
  const { outputShape, expectedShape } = row;
  const differs = agreement(row) === 'differs' || (outputShape === null && expectedShape);
  const lines: BlockLine[] = [
    { kind: 'name', text: splitScope(row.name).leaf || row.name },
    { kind: 'shape', text: outputShape ? formatShape(outputShape) : 'failed here' },
  ];
  if (differs && expectedShape) lines.push({ kind: 'expected', text: `≠ ${formatShape(expectedShape)}` });
  if (first) lines.push({ kind: 'flag', text: 'first difference' });
  return lines;
}

/** As much of a line as fits. */
export function fitted({ kind, text }: BlockLine, width: number): BlockLine {
  const most = Math.max(1, Math.floor(width / LETTER));
  return { kind, text: text.length <= most ? text : `${text.slice(0, most - 1)}…` };
}

export function widthOf(lines: BlockLine[]): number {
  return Math.max(...lines.map(({ text }) => text.length)) * LETTER;
}
