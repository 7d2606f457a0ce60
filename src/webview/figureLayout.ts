import type { Figure } from '../protocol/figure';

type FigureMap = Figure[number];

/** A map as a box seen from the front, a little from above and from the right. */
export interface PlacedMap {
  map: FigureMap;
  /** The front's top left corner and size. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far the back is shifted to the right and up. */
  depth: number;
  /** Where its words begin, centred below the box. */
  textX: number;
  textY: number;
}

export interface FigureArrow {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface FigureLayout {
  width: number;
  height: number;
  maps: PlacedMap[];
  arrows: FigureArrow[];
  /** What makes a map, beside the arrow that leads to it. */
  labels: { text: string; x: number; y: number }[];
}

const COLUMN = 150;
const ARROW = 44;
const LINE = 15;
/** About the widest that a letter of a label is on average, whatever font the editor has. */
const CHARACTER = 6.8;
const LARGEST = 46;
/** Of a size that is a letter. */
const UNKNOWN = 24;

/** Places maps from above to below: each stands under those that it is made of, branches side by side. */
export function figureLayout(figure: Figure): FigureLayout {
  const rows = rowsOf(figure);
  const columns = Math.max(...rows.map((row) => row.length), 1);
  let width = Math.max(columns * COLUMN, 220);
  for (;;) {
    const layout = placedIn(width, rows, figure);
    const right = Math.max(...layout.labels.map(({ text, x }) => x + text.length * CHARACTER), 0);
    if (right <= width) return layout;
    // On both sides, so that what is drawn stays in the middle.
    width += 2 * Math.ceil(right - width);
  }
}

function placedIn(width: number, rows: FigureMap[][], figure: Figure): FigureLayout {
  const maps: PlacedMap[] = [];
  let y = 6;
  for (const row of rows) {
    const sizes = row.map((map) => boxSize(map));
    const tallest = Math.max(...sizes.map(({ height, depth }) => height + depth));
    row.forEach((map, place) => {
      const { width: boxWidth, height, depth } = sizes[place]!;
      const centre = (width * (place + 1)) / (row.length + 1);
      const textY = y + tallest + LINE;
      const top = y + tallest - height;
      maps.push({
        map,
        x: centre - (boxWidth + depth) / 2,
        y: top,
        width: boxWidth,
        height,
        depth,
        textX: centre,
        textY,
      });
    });
    y += tallest + 2 * LINE + ARROW;
  }
  const arrows: FigureArrow[] = [];
  const labels: FigureLayout['labels'] = [];
  for (const target of maps) {
    const to = { x: target.textX, y: target.y - target.depth - 4 };
    // Rows may stand in another order than the figure.
    const sources = sourcesOf(figure, figure.indexOf(target.map)).flatMap(
      (id) => maps.find(({ map }) => map.id === id) ?? [],
    );
    for (const source of sources) arrows.push({ from: { x: source.textX, y: source.textY + LINE + 4 }, to });
    if (target.map.by && sources[0]) {
      labels.push({ text: target.map.by, x: to.x + 8, y: to.y - ARROW / 2 + 12 });
    }
  }
  return { width, height: y - ARROW + 6, maps, arrows, labels };
}

/**
 * Ids of the maps that a map is made of: the one before, where it says nothing.
 *
 * @param place The map's place in the figure
 */
export function sourcesOf(figure: Figure, place: number): string[] {
  const before = figure[place - 1];
  return figure[place]?.from ?? (before ? [before.id] : []);
}

/** Maps by how many steps they are away from the first ones. */
function rowsOf(figure: Figure): FigureMap[][] {
  const depths = new Map<string, number>();
  figure.forEach((map, place) => {
    const sources = sourcesOf(figure, place).map((id) => depths.get(id) ?? 0);
    depths.set(map.id, sources.length === 0 ? 0 : Math.max(...sources) + 1);
  });
  const rows: FigureMap[][] = [];
  for (const map of figure) (rows[depths.get(map.id)!] ??= []).push(map);
  return rows.filter((row) => row.length > 0);
}

/** Height, width and channels as lengths: a logarithm, so that 3 and 256 channels fit beside each other. */
function boxSize({ shape }: FigureMap): { width: number; height: number; depth: number } {
  const lengths = shape.map(lengthOf);
  const [height, width, depth] =
    lengths.length >= 3 ? lengths.slice(-3) : lengths.length === 2 ? [lengths[0], lengths[1], 0] : [10, lengths[0], 0];
  return { width: width!, height: height!, depth: depth * 0.45 };
}

function lengthOf(size: number | string): number {
  return typeof size === 'number' ? Math.min(LARGEST, 8 + 5 * Math.log2(size + 1)) : UNKNOWN;
}
