import { measure, placeBesideWords, placeBlock, WORDS_AFTER } from './networkBlock';
import { LETTER } from './networkBox';
import { bentPath, curveDown } from './networkEdges';
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

const GAP = 20;
const PART_GAP = 24;
/** Beside the blocks, for edges that pass others. */
const MARGIN = 12;
/** Of a branch: a name and a shape of eighteen letters. */
const NARROWEST_CELL = 18 * LETTER;
/** Where the box of a block that stands alone has its centre; its words are beside it. */
const AXIS = 0.28;

/** Levels from above to below, branches side by side. */
export function flowDown(parts: NetworkPart[], given: Given): NetworkLayout {
  const placed: PlacedPart[] = [];
  let y = PADDING;
  for (const part of parts) {
    const column = placePart(part, given, y + (part.group ? PADDING + TITLE : 0));
    placed.push(column);
    y = Math.max(...column.blocks.map((block) => block.y + block.height)) + (part.group ? PADDING : 0) + PART_GAP;
  }
  const nodes = parts.flatMap(({ levels }) => levels.flat());
  return { width: given.width, height: y - PART_GAP + PADDING, parts: placed, edges: edgesOf(nodes, placed) };
}

function placePart({ group, levels }: NetworkPart, given: Given, top: number): PlacedPart {
  const left = MARGIN + PADDING;
  const room = given.width - 2 * left;
  const blocks: PlacedBlock[] = [];
  let y = top;
  for (const level of levels) {
    const placed = level.length === 1 ? [alone(level[0]!, given, left, room, y)] : grid(level, given, left, room, y);
    blocks.push(...placed);
    y = Math.max(...placed.map((block) => block.y + block.height)) + GAP;
  }
  if (!group) return { group, frame: null, blocks };
  const { y: frameY, height } = frameAround(blocks);
  return { group, frame: { x: MARGIN, y: frameY, width: given.width - 2 * MARGIN, height }, blocks };
}

function alone(node: NetworkNode, given: Given, left: number, room: number, y: number): PlacedBlock {
  const centre = left + AXIS * room;
  return placeBesideWords(measure(node, given, left + room - centre - WORDS_AFTER), centre, y, { left, width: room });
}

function grid(level: NetworkNode[], given: Given, left: number, room: number, top: number): PlacedBlock[] {
  const count = Math.min(level.length, Math.max(1, Math.floor(room / NARROWEST_CELL)));
  const cell = room / count;
  const placed: PlacedBlock[] = [];
  let y = top;
  for (let from = 0; from < level.length; from += count) {
    const blocks = level.slice(from, from + count).map((node) => measure(node, given, cell - 6));
    const above = Math.max(...blocks.map((block) => block.above));
    blocks.forEach((block, place) =>
      placed.push(placeBlock(block, left + place * cell + (cell - block.width) / 2, y + above)),
    );
    y += above + Math.max(...blocks.map((block) => block.below)) + GAP;
  }
  return placed;
}

function edgesOf(nodes: NetworkNode[], parts: PlacedPart[]): NetworkLayout['edges'] {
  const blocks = new Map(parts.flatMap((part) => part.blocks.map((block) => [block.place, block])));
  const levels = new Map(nodes.map(({ place, level }) => [place, level]));
  return nodes.flatMap((node) =>
    node.sources.map((source) => {
      const [from, to] = [blocks.get(source)!, blocks.get(node.place)!];
      const path = node.level === levels.get(source)! + 1 ? nextPath(from, to) : passingPath(from, to);
      return { from: source, to: node.place, path };
    }),
  );
}

function nextPath(from: PlacedBlock, to: PlacedBlock): string {
  const below = from.text.anchor === 'middle' ? from.y + from.height : from.face.y + from.face.height;
  const start = { x: from.face.x + from.face.width / 2, y: below };
  const end = { x: to.face.x + to.face.width / 2, y: to.face.y - to.face.depth - 2 };
  return curveDown(start, end, { from: from.y + from.height, to: Math.min(to.y, end.y) });
}

/** Beside what stands between. */
function passingPath(from: PlacedBlock, to: PlacedBlock): string {
  const [start, end] = [from, to].map(({ face }) => ({ x: face.x - 2, y: face.y + face.height / 2 }));
  return bentPath([start!, { x: 4, y: start!.y }, { x: 4, y: end!.y }, end!]);
}
