import type { JSX } from 'preact';
import { BlockMark } from './networkBlockMark';
import type { PlacedBlock } from './networkPlacement';
import { agreement, type LayerRow } from './layerProfile';
import { LINE } from './networkBox';
import { describeBlock } from './networkText';

interface BlockItemProps {
  block: PlacedBlock;
  row: LayerRow;
  /** How deep it is in the tree, from 1. */
  level: number;
  /** The line that the cursor stands in made it. */
  current: boolean;
  /** The tree's only item that Tab leads to. */
  reachable: boolean;
  onOpen: () => void;
  onFocus: () => void;
}

/** A row as a box with its words: an item of the tree. */
export function BlockItem({ block, row, level, current, reachable, onOpen, onFocus }: BlockItemProps): JSX.Element {
  const { face, lines, text } = block;
  const { x, y, width, height, depth } = face;
  const state = agreement(row);
  const isFirst = lines.some(({ kind }) => kind === 'flag');
  const departs = state === 'differs' || state === 'failed';
  const classes = ['network-block', `shape-${state}`, row.learnerPart && 'learner', row.line !== null && 'clickable'];
  return (
    <g
      class={classes.filter(Boolean).join(' ')}
      role="treeitem"
      aria-level={level}
      aria-current={current ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <title>{describeBlock(row, isFirst)}</title>
      <rect
        class="network-ring"
        x={block.x - 4}
        y={block.y - 4}
        width={block.width + 8}
        height={block.height + 7}
        rx="5"
      />
      <path class="network-side" d={`M${x} ${y} l${depth} ${-depth} h${width} l${-depth} ${depth} Z`} />
      <path class="network-side" d={`M${x + width} ${y} l${depth} ${-depth} v${height} l${-depth} ${depth} Z`} />
      <rect class="network-front" x={x} y={y} width={width} height={height} />
      {departs && <BlockMark mark="differs" x={x + width + depth / 2} y={y - depth / 2} />}
      {row.learnerPart && <BlockMark mark="learner" x={x + width} y={y + height} />}
      {lines.map((line, place) => (
        <text
          key={place}
          class={`network-line network-${line.kind}`}
          x={text.x}
          y={text.y + place * LINE}
          text-anchor={text.anchor}
        >
          {line.text}
        </text>
      ))}
    </g>
  );
}
