import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { plural } from './format';
import { usePost } from './host';
import type { LayerRow } from './layerProfile';
import type { NetworkLayout, PlacedPart } from './networkLayout';
import { Block } from './networkTreeItem';

interface NetworkTreeProps {
  layout: NetworkLayout;
  rows: LayerRow[];
  /** The line whose blocks are marked; null for none. */
  line: number | null;
}

/**
 * The drawing, which is a tree for keyboards and screen readers: scopes with their layers. Tab leads to one item, arrows
 * go on from there in the order of creation, Enter goes to the code.
 */
export function NetworkTree({ layout, rows, line }: NetworkTreeProps): JSX.Element {
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
    if (target !== undefined) post({ type: 'goTo', line: target });
  };
  const press = (event: KeyboardEvent): void => {
    const here = keys.indexOf(reachable ?? '');
    const next = step(event.key, here, keys.length);
    if (next === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next === null) return open(reachable ?? '');
    const svg = event.currentTarget as SVGElement;
    svg.querySelector<SVGElement>(`[data-place="${keys[next]}"]`)?.focus();
  };
  const item = (key: string, level: number) => ({
    level,
    reachable: key === reachable,
    onFocus: () => setFocused(key),
    onOpen: () => open(key),
  });
  const block = ({ blocks }: PlacedPart, level: number): JSX.Element[] =>
    blocks.map((placed) => (
      <Block
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
          <Scope key={frameKey(part)} part={part} {...item(frameKey(part), 1)} content={block(part, 2)} />
        ) : (
          block(part, 1)
        ),
      )}
    </svg>
  );
}

interface ScopeProps {
  part: PlacedPart;
  level: number;
  reachable: boolean;
  onFocus(): void;
  onOpen(): void;
  content: JSX.Element[];
}

/** A scope's name, and its layers inside of it. */
function Scope({ part, level, reachable, onFocus, onOpen, content }: ScopeProps): JSX.Element {
  const { group, frame, blocks } = part;
  const { x, y, width, height } = frame!;
  return (
    <g
      class="network-scope"
      role="treeitem"
      aria-level={level}
      aria-expanded="true"
      tabIndex={reachable ? 0 : -1}
      data-place={frameKey(part)}
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
function frameKey({ group, blocks }: PlacedPart): string {
  return `${group} ${blocks[0]!.place}`;
}

/** The item that an arrow leads to; null for other keys. */
function step(key: string, here: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
