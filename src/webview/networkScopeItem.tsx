import type { JSX } from 'preact';
import { plural } from './format';
import type { PlacedPart } from './networkPlacement';

interface ScopeItemProps {
  part: PlacedPart;
  level: number;
  reachable: boolean;
  onFocus: () => void;
  onOpen: () => void;
  content: JSX.Element[];
}

/** A scope's name, and its layers inside of it. */
export function ScopeItem({ part, level, reachable, onFocus, onOpen, content }: ScopeItemProps): JSX.Element {
  const { group, frame, blocks } = part;
  const { x, y, width, height } = frame!;
  return (
    <g
      class="network-scope"
      role="treeitem"
      aria-level={level}
      aria-expanded="true"
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
    >
      <title>{`${group}: ${plural(blocks.length, 'layer')}`}</title>
      <rect class="network-ring" x={x - 1} y={y - 1} width={width + 2} height={height + 2} rx="7" />
      <text class="network-group" x={x + 8} y={y + 14} onClick={onOpen}>
        {group}
      </text>
      <g role="group">{content}</g>
    </g>
  );
}

/** A scope that comes in pieces has a key for each. */
export function frameKey({ group, blocks }: PlacedPart): string {
  return `${group} ${blocks[0]!.place}`;
}
