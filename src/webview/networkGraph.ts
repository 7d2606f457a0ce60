import { type LayerRow, splitScope } from './layerProfile';

/** A row of the table as a node: rows are named by their place among all of them. */
export interface NetworkNode {
  place: number;
  /** Places of the rows whose outputs it takes. */
  sources: number[];
  /** The scope that it is drawn in, without the last `/`; empty outside of all. */
  group: string;
  /** The longest way to it: what has the same level stands side by side. */
  level: number;
}

/** Consecutive levels of one scope, such as a fire module; or one level outside of all scopes. */
export interface NetworkPart {
  group: string;
  levels: NetworkNode[][];
}

/** The network as a graph, in parts from its input to its output. */
export function networkGraph(rows: LayerRow[]): NetworkPart[] {
  const nodes = new Map<number, NetworkNode>();
  let deepest = -1;
  rows.forEach((row, place) => {
    if (isParameter(row)) return;
    const sources = sourcesOf(row, place).filter((source) => nodes.has(source));
    const before = sources.map((source) => nodes.get(source)!);
    // What comes from nowhere that is known begins after all that is there: beside it, it would look like a branch.
    const level = before.length > 0 ? Math.max(...before.map((node) => node.level)) + 1 : deepest + 1;
    nodes.set(place, { place, sources, group: groupOf(row, before), level });
    deepest = Math.max(deepest, level);
  });
  return partsOf(levelsOf([...nodes.values()]));
}

/** A variable is part of what uses it, and no feature map. */
function isParameter({ inputShapes, outputShape }: LayerRow): boolean {
  return inputShapes.length === 0 && outputShape !== null;
}

/** A result that does not say who made the inputs is drawn as a plain chain: shapes alone could mislead. */
function sourcesOf({ sources }: LayerRow, place: number): number[] {
  if (!sources) return [place - 1];
  return [...new Set(sources.filter((source) => source !== null && source < place))] as number[];
}

/** What joins the branches of a scope belongs to it, even where it was given no name in it. */
function groupOf({ name }: LayerRow, sources: NetworkNode[]): string {
  const scope = splitScope(name).scope.slice(0, -1);
  const joined = sources[0]?.group ?? '';
  const joins = sources.length > 1 && sources.every(({ group }) => group === joined);
  return scope || (joins ? joined : '');
}

function levelsOf(nodes: NetworkNode[]): NetworkNode[][] {
  const levels: NetworkNode[][] = [];
  for (const node of nodes) (levels[node.level] ??= []).push(node);
  return levels;
}

function partsOf(levels: NetworkNode[][]): NetworkPart[] {
  const parts: NetworkPart[] = [];
  for (const level of levels) {
    const { group } = level[0]!;
    const shared = level.every((node) => node.group === group) ? group : '';
    const last = parts.at(-1);
    if (last && shared && last.group === shared) last.levels.push(level);
    else parts.push({ group: shared, levels: [level] });
  }
  return parts;
}
