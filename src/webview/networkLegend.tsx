import type { JSX } from 'preact';
import { agreement, type LayerRow } from './layerProfile';
import { BlockMark } from './networkBlockMark';

/** What the signs mean that the drawing has, and which rows the cursor's line made. */
export function NetworkLegend({ rows, line }: { rows: LayerRow[]; line: number | null }): JSX.Element {
  const made = line === null ? [] : rows.filter((row) => row.line === line).map(({ name }) => name);
  const departs = rows.some((row) => ['differs', 'failed'].includes(agreement(row)));
  return (
    <div class="network-legend">
      {rows.some(({ learnerPart }) => learnerPart) && (
        <span>
          <Sign mark="learner" /> your code
        </span>
      )}
      {departs && (
        <span>
          <Sign mark="differs" /> differs from the reference (≠)
        </span>
      )}
      <span>A block is as high as its map and as wide as its channels, by their logarithms.</span>
      {made.length > 0 && (
        <span class="network-cursor">
          Line {line}: {made.slice(0, 4).join(', ')}
          {made.length > 4 && ` and ${made.length - 4} more`}
        </span>
      )}
    </div>
  );
}

function Sign({ mark }: { mark: 'learner' | 'differs' }): JSX.Element {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <BlockMark mark={mark} x={0} y={0} />
    </svg>
  );
}
