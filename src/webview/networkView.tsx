import type { JSX } from 'preact';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { CursorContext } from './cursor';
import { DifferenceSentence } from './differenceSentence';
import type { Comparison } from './firstDifference';
import { plural } from './format';
import type { LayerRow } from './layerProfile';
import { memo } from './memo';
import { networkLayout } from './networkLayout';
import { NetworkLegend } from './networkLegend';
import { NetworkTree } from './networkTree';
import { useWidth } from './width';

/** More blocks than these can't be read at a glance, and take long to draw while a run goes on. */
const MOST_BLOCKS = 300;

interface NetworkViewProps {
  rows: LayerRow[];
  comparison: Comparison;
  /** The rows are of other code than what is in the file: its lines say nothing of them. */
  stale: boolean;
  /** A block was chosen: the place of its row. */
  onChoose: (row: number) => void;
}

/** The network as blocks sized by their maps and channels, above which stands where it departs from the reference. */
export const NetworkView = memo(function NetworkView(props: NetworkViewProps): JSX.Element {
  const { rows, comparison, stale, onChoose } = props;
  const [element, width] = useWidth();
  const cursor = useContext(CursorContext);
  const line = stale ? null : cursor;
  const flagged = comparison.kind === 'shape' || comparison.kind === 'failed' ? comparison.place : null;
  const drawn = useMemo(() => rows.slice(0, MOST_BLOCKS), [rows]);
  const layout = useMemo(() => (width > 0 ? networkLayout(drawn, width, flagged) : null), [drawn, width, flagged]);
  useRevealedLine(element, line);
  return (
    <div class="network" ref={element}>
      <DifferenceSentence comparison={comparison} rows={rows} />
      {layout && <NetworkTree layout={layout} rows={drawn} line={line} onChoose={onChoose} />}
      {rows.length > MOST_BLOCKS && (
        <p class="network-rest">
          The first {MOST_BLOCKS} of {plural(rows.length, 'row')} are drawn; the table below has them all.
        </p>
      )}
      <NetworkLegend rows={drawn} line={line} />
    </div>
  );
});

/** Brings the cursor's first block into view, where some of the drawing is in view already: nobody is carried off. */
function useRevealedLine(element: { current: HTMLDivElement | null }, line: number | null): void {
  const last = useRef(line);
  useEffect(() => {
    if (line === last.current) return;
    last.current = line;
    const { top, bottom } = element.current?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (bottom < 0 || top > innerHeight) return;
    element.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [line]);
}
