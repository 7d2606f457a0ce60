import type { LayerRow } from './layerProfile';
import { flowAcross } from './networkAcross';
import { flowDown } from './networkDown';
import { networkGraph } from './networkGraph';
import type { NetworkLayout } from './networkPlacement';

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
