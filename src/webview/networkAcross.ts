import { measure, type MeasuredBlock, placeBlock } from './networkBlock';
import { bentPath, curveAcross } from './networkEdges';
import type { NetworkNode, NetworkPart } from './networkGraph';
import {
  frameAround,
  type Given,
  type NetworkLayout,
  PADDING,
  type PlacedBlock,
  type PlacedPart,
  TITLE,
} from './networkPlacement';

const GAP = 22;
const STACK_GAP = 12;
/** Between two lines, with room for the edges that lead from one to the next. */
const LINE_GAP = 30;
/** Beside the lines, for the same edges. */
const MARGIN = 14;
/** More branches than these stand in several columns. */
const MOST_STACKED = 6;

/** Nodes of one level, column by column. */
interface Level {
  columns: MeasuredBlock[][];
  width: number;
}

/** A part, or as much of it as fits into a line. */
interface Piece {
  group: string;
  levels: Level[];
  width: number;
  above: number;
  below: number;
}

/** Levels from left to right, in as many lines as they need; a scope stays in one line where it fits. */
export function flowAcross(parts: NetworkPart[], given: Given): NetworkLayout {
  const room = given.width - 2 * MARGIN;
  const lines = linesOf(
    parts.flatMap((part) => piecesOf(part, given, room)),
    room,
  );
  const placed: PlacedPart[] = [];
  const lineOf = new Map<number, number>();
  const tops: number[] = [];
  let y = LINE_GAP / 2;
  lines.forEach((line, number) => {
    tops.push(y);
    const middle = y + Math.max(...line.map(({ above }) => above));
    let x = MARGIN;
    for (const piece of line) {
      const part = placePiece(piece, x, middle);
      for (const { place } of part.blocks) lineOf.set(place, number);
      placed.push(part);
      x += piece.width + GAP;
    }
    y = middle + Math.max(...line.map(({ below }) => below)) + LINE_GAP;
  });
  const nodes = parts.flatMap(({ levels }) => levels.flat());
  return { width: given.width, height: y - LINE_GAP / 2, parts: placed, edges: edgesOf(nodes, placed, lineOf, tops) };
}

function piecesOf(part: NetworkPart, given: Given, room: number): Piece[] {
  const frame = part.group ? PADDING : 0;
  const pieces: Piece[] = [];
  const levels = part.levels.map((level) => columnsOf(level, given, room - 2 * frame));
  const whole = levels.reduce((sum, { width }) => sum + width + GAP, 2 * frame - GAP);
  let piece: Piece | undefined;
  for (const level of levels) {
    if (!piece || (whole > room && piece.width + GAP + level.width > room)) {
      piece = { group: part.group, levels: [], width: 2 * frame - GAP, above: 0, below: 0 };
      pieces.push(piece);
    }
    piece.levels.push(level);
    piece.width += GAP + level.width;
    const { above, below } = extentOf(level);
    piece.above = Math.max(piece.above, above + (frame && frame + TITLE));
    piece.below = Math.max(piece.below, below + frame);
  }
  return pieces;
}

function columnsOf(level: NetworkNode[], given: Given, room: number): Level {
  const blocks = level.map((node) => measure(node, given));
  const widest = Math.max(...blocks.map(({ width }) => width));
  const most = Math.max(1, Math.floor((room + GAP) / (widest + GAP)));
  const count = Math.min(most, Math.ceil(blocks.length / MOST_STACKED));
  const height = Math.ceil(blocks.length / count);
  const columns: MeasuredBlock[][] = [];
  for (let from = 0; from < blocks.length; from += height) columns.push(blocks.slice(from, from + height));
  return { columns, width: columns.reduce((sum, column) => sum + widthOf(column) + GAP, -GAP) };
}

/** A block alone has its box in the middle of the line; a stack is in the middle as a whole. */
function extentOf({ columns }: Level): { above: number; below: number } {
  const [only, ...others] = columns.flat();
  if (only && others.length === 0) return only;
  const half = Math.max(...columns.map(heightOf)) / 2;
  return { above: half, below: half };
}

function widthOf(column: MeasuredBlock[]): number {
  return Math.max(...column.map(({ width }) => width));
}

function heightOf(column: MeasuredBlock[]): number {
  return column.reduce((sum, { above, below }) => sum + above + below + STACK_GAP, -STACK_GAP);
}

function linesOf(pieces: Piece[], room: number): Piece[][] {
  const lines: Piece[][] = [];
  let used = Infinity;
  for (const piece of pieces) {
    if (used + GAP + piece.width > room) {
      lines.push([]);
      used = -GAP;
    }
    lines.at(-1)!.push(piece);
    used += GAP + piece.width;
  }
  return lines;
}

function placePiece({ group, levels }: Piece, left: number, middle: number): PlacedPart {
  const blocks: PlacedBlock[] = [];
  let x = left + (group ? PADDING : 0);
  for (const level of levels) {
    for (const column of level.columns) {
      const width = widthOf(column);
      let y = middle - extentOf(level).above;
      for (const block of column) {
        blocks.push(placeBlock(block, x + (width - block.width) / 2, y + block.above));
        y += block.above + block.below + STACK_GAP;
      }
      x += width + GAP;
    }
  }
  return { group, frame: group ? frameAround(blocks) : null, blocks };
}

function edgesOf(
  nodes: NetworkNode[],
  parts: PlacedPart[],
  lineOf: Map<number, number>,
  tops: number[],
): NetworkLayout['edges'] {
  const blocks = new Map(parts.flatMap((part) => part.blocks.map((block) => [block.place, block])));
  const levels = new Map(nodes.map(({ place, level }) => [place, level]));
  const frames = new Map(
    parts.flatMap(({ frame, blocks: inside }) =>
      frame ? inside.map(({ place }) => [place, { left: frame.x, right: frame.x + frame.width }] as const) : [],
    ),
  );
  return nodes.flatMap((node) =>
    node.sources.map((source) => {
      const [from, to] = [blocks.get(source)!, blocks.get(node.place)!];
      const [fromLine, toLine] = [lineOf.get(source)!, lineOf.get(node.place)!];
      const isNext = node.level === levels.get(source)! + 1;
      const path =
        fromLine !== toLine
          ? returningPath(from, to, {
              out: frames.get(source)?.right ?? from.x + from.width,
              back: frames.get(node.place)?.left ?? to.x,
              below: tops[fromLine + 1]! - LINE_GAP / 2,
              above: tops[toLine]! - LINE_GAP / 2,
            })
          : isNext
            ? nextPath(from, to)
            : skippingPath(from, to, tops[fromLine]!);
      return { from: source, to: node.place, path };
    }),
  );
}

function nextPath(from: PlacedBlock, to: PlacedBlock): string {
  const bend = { from: from.x + from.width, to: to.x };
  return curveAcross(rightOf(from), leftOf(to), bend);
}

/** Over what stands between. */
function skippingPath(from: PlacedBlock, to: PlacedBlock, top: number): string {
  const [start, end] = [rightOf(from), leftOf(to)];
  const lane = top - 4;
  const [out, back] = [from.x + from.width + 6, to.x - 8];
  return bentPath([
    start,
    { x: out, y: start.y },
    { x: out, y: lane },
    { x: back, y: lane },
    { x: back, y: end.y },
    end,
  ]);
}

interface Detour {
  /** To the right of the first block and to the left of the second, or of their frames. */
  out: number;
  back: number;
  /** Between two lines: below the first block, and above the second. */
  below: number;
  above: number;
}

/** Between the lines to the beginning of another one. */
function returningPath(from: PlacedBlock, to: PlacedBlock, { below, above, ...beside }: Detour): string {
  const [start, end] = [rightOf(from), leftOf(to)];
  const [out, back] = [beside.out + 7, beside.back - 7];
  const around =
    below === above
      ? []
      : [
          { x: 3, y: below },
          { x: 3, y: above },
        ];
  return bentPath([
    start,
    { x: out, y: start.y },
    { x: out, y: below },
    ...around,
    { x: back, y: above },
    { x: back, y: end.y },
    end,
  ]);
}

function rightOf({ face }: PlacedBlock): { x: number; y: number } {
  return { x: face.x + face.width + face.depth / 2, y: face.y + face.height / 2 };
}

function leftOf({ face }: PlacedBlock): { x: number; y: number } {
  return { x: face.x - 2, y: face.y + face.height / 2 };
}
