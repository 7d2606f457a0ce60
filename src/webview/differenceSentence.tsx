import type { JSX } from 'preact';
import { plural } from './format';
import type { Comparison } from './firstDifference';
import { Icon } from './icon';
import type { LayerRow } from './layerProfile';
import { LineLink } from './lineLink';

interface DifferenceSentenceProps {
  comparison: Comparison;
  rows: LayerRow[];
}

/** Where the network departs from the reference, in a sentence that leads to the line. */
export function DifferenceSentence({ comparison, rows }: DifferenceSentenceProps): JSX.Element | null {
  if (comparison.kind === 'unknown') return null;
  if (comparison.kind === 'same') {
    return (
      <p class="network-difference agrees">
        <Icon name="pass" />
        <span>
          All {plural(comparison.compared, 'shape')}
          {comparison.compared < rows.length && ' that can be compared'} are the same as the reference’s.
        </span>
      </p>
    );
  }
  const row = rows[comparison.place]!;
  const name = row.line === null ? <code>{row.name}</code> : <LineLink line={row.line}>{row.name}</LineLink>;
  return (
    <p class="network-difference">
      <Icon name="error" />
      {comparison.kind === 'values' ? (
        <span>All shapes are the same as the reference’s, the values are not: your code begins with {name}.</span>
      ) : (
        <span>
          {comparison.upTo === null ? 'Nothing before it is the same: ' : `The same up to ${comparison.upTo}; `}
          {name} {comparison.kind === 'failed' ? 'failed' : 'is the first that differs'}: {comparison.what}.
        </span>
      )}
    </p>
  );
}
