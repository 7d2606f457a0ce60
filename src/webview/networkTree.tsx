import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePost } from './host';
import type { LayerRow } from './layerProfile';
import { memo } from './memo';
import { BlockItem } from './networkBlockItem';
import type { NetworkLayout, PlacedPart } from './networkPlacement';
import { frameKey, ScopeItem } from './networkScopeItem';

interface NetworkTreeProps {
  layout: NetworkLayout;
  rows: LayerRow[];
  /** The line whose blocks are marked; null for none. */
  line: number | null;
  onChoose: (row: number) => void;
}

/**
 * The drawing, which is a tree for keyboards and screen readers: scopes with their layers. Tab leads to one item, arrows
 * go on from there in the order of creation, Enter goes to the code.
 */
export const NetworkTree = memo(function NetworkTree(props: NetworkTreeProps): JSX.Element {
  const { layout, rows, line, onChoose } = props;
  const post = usePost();
  const [focused, setFocused] = useState<string | null>(null);
  const keys = layout.parts.flatMap((part) => [
    ...(part.frame ? [frameKey(part)] : []),
    ...part.blocks.map(({ place }) => String(place)),
  ]);
  const reachable = focused !== null && keys.includes(focused) ? focused : keys[0];

  const open = (key: string): void => {
    const part = layout.parts.find((candidate) => candidate.frame && frameKey(candidate) === key);
    const places = part ? part.blocks.map(({ place }) => place) : [Number(key)];
    const target = places.map((place) => rows[place]?.line ?? null).find((candidate) => candidate !== null);
    if (!part) onChoose(Number(key));
    if (target !== undefined) post({ type: 'goTo', line: target });
  };
  const press = (event: KeyboardEvent): void => {
    const here = keys.indexOf(reachable ?? '');
    const next = step(event.key, here, keys.length);
    if (next === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next === null) return open(reachable ?? '');
    // In the order of the keys.
    const items = (event.currentTarget as SVGElement).querySelectorAll<SVGElement>('[role=treeitem]');
    items[next]?.focus();
  };
  const item = (key: string, level: number) => ({
    level,
    reachable: key === reachable,
    onFocus: () => setFocused(key),
    onOpen: () => open(key),
  });
  const block = ({ blocks }: PlacedPart, level: number): JSX.Element[] =>
    blocks.map((placed) => (
      <BlockItem
        key={placed.place}
        block={placed}
        row={rows[placed.place]!}
        current={line !== null && rows[placed.place]!.line === line}
        {...item(String(placed.place), level)}
      />
    ));
  return (
    <svg
      class="network-drawing"
      role="tree"
      aria-label="Network"
      width={layout.width}
      height={layout.height}
      onKeyDown={press}
    >
      <defs>
        <marker id="network-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
          <path class="network-arrow-head" d="M0 0 L8 4 L0 8 Z" />
        </marker>
      </defs>
      <g aria-hidden="true">
        {layout.parts.map(({ frame }, place) => frame && <rect key={place} class="network-frame" {...frame} rx="6" />)}
        {layout.edges.map(({ from, to, path }) => (
          <path key={`${from} ${to}`} class="network-edge" d={path} marker-end="url(#network-arrow)" />
        ))}
      </g>
      {layout.parts.map((part) =>
        part.frame ? (
          <ScopeItem key={frameKey(part)} part={part} {...item(frameKey(part), 1)} content={block(part, 2)} />
        ) : (
          block(part, 1)
        ),
      )}
    </svg>
  );
});

/** The item that an arrow leads to; null for other keys. */
function step(key: string, here: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
