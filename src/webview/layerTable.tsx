import type { JSX } from 'preact';
import { formatShape } from '../protocol/shape';
import { formatCount, formatRoundCount } from './format';
import { usePost } from './host';
import { Icon } from './icon';
import { agreement, blockOf, type LayerRow, splitScope, totalsOf } from './layerProfile';
import { memo } from './memo';
import { ShapeText } from './shapeText';

interface LayerTableProps {
  rows: LayerRow[];
  /** More rows are still to come. */
  running: boolean;
}

/** Every layer and operation of the network in the order of creation, the learner's part marked. */
export const LayerTable = memo(function LayerTable({ rows, running }: LayerTableProps): JSX.Element {
  const totals = totalsOf(rows);
  const most = {
    params: Math.max(1, ...rows.map((row) => row.params)),
    multiplyAdds: Math.max(1, ...rows.map((row) => row.multiplyAdds)),
  };
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label="Table of layers">
      <table class="layers">
        <caption>
          <span>The whole network with your code in it. N is the batch; figures are for one image.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Type</th>
            <th scope="col">Output shape</th>
            <th scope="col" class="number">
              Parameters
            </th>
            <th scope="col" class="number">
              Multiply-adds
            </th>
            <th scope="col" class="number">
              Line
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row
              key={`${place} ${row.name}`}
              row={row}
              rows={rows}
              most={most}
              firstOfLearner={row.learnerPart && !rows[place - 1]?.learnerPart}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {running ? 'So far' : 'Total'}
            </th>
            <td class="number layer-count params">{formatCount(totals.params)}</td>
            <td class="number layer-count multiply-adds" title={formatCount(totals.multiplyAdds)}>
              {formatRoundCount(totals.multiplyAdds)}
            </td>
            <td class="line" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
});

interface RowProps {
  row: LayerRow;
  rows: LayerRow[];
  most: { params: number; multiplyAdds: number };
  /** The mark is written out once a stretch; screen readers hear it on every row. */
  firstOfLearner: boolean;
}

function Row({ row, rows, most, firstOfLearner }: RowProps): JSX.Element {
  const post = usePost();
  const { line } = row;
  const { scope, leaf } = splitScope(row.name);
  const goTo = line === null ? undefined : () => post({ type: 'goTo', line });
  // A row is also text that people select.
  const clickRow = goTo && (() => (getSelection()?.isCollapsed === false ? undefined : goTo()));
  const name = (
    <>
      {scope && <span class="scope">{scope}</span>}
      {leaf}
    </>
  );
  const classes = [`shape-${agreement(row)}`, row.learnerPart && 'learner', goTo && 'clickable'].filter(Boolean);
  return (
    <tr class={classes.join(' ')} data-line={line} onClick={clickRow}>
      <th scope="row" class="layer-name">
        {goTo ? (
          <button
            type="button"
            class="link"
            title={`Go to line ${line}`}
            onClick={(event) => {
              event.stopPropagation();
              goTo();
            }}
          >
            {name}
          </button>
        ) : (
          <span class="no-line">{name}</span>
        )}
        {row.learnerPart && <span class={firstOfLearner ? 'tag' : 'visually-hidden'}> your code</span>}
      </th>
      <td class="layer-type">{row.type}</td>
      <td
        class="layer-shape"
        title={row.inputShapes.length > 0 ? `from ${row.inputShapes.map(formatShape).join(' and ')}` : undefined}
      >
        <ShapeCell row={row} rows={rows} />
      </td>
      <Figure kind="params" value={row.params} text={formatCount(row.params)} share={row.params / most.params} />
      <Figure
        kind="multiply-adds"
        value={row.multiplyAdds}
        text={formatRoundCount(row.multiplyAdds)}
        share={row.multiplyAdds / most.multiplyAdds}
      />
      <td class="number line">{line ?? '–'}</td>
    </tr>
  );
}

function ShapeCell({ row, rows }: { row: LayerRow; rows: LayerRow[] }): JSX.Element {
  const { outputShape, expectedShape } = row;
  const state = agreement(row);
  const block = blockOf(outputShape, rows);
  return (
    <div class="shape-cell">
      <svg class="block" viewBox="0 0 24 20" width="24" height="20" aria-hidden="true">
        {block && (
          <rect
            x={12 - Math.max(1, block.depth * 11)}
            y={10 - Math.max(1, block.height * 9)}
            width={2 * Math.max(1, block.depth * 11)}
            height={2 * Math.max(1, block.height * 9)}
            rx="1"
          />
        )}
      </svg>
      <div>
        {outputShape ? (
          <span class="shape-got">
            {state === 'differs' && <Icon name="error" />}
            {state === 'differs' && <span class="shape-label">got</span>}
            <ShapeText shape={outputShape} against={expectedShape} />
          </span>
        ) : (
          <span class="shape-got">
            <Icon name="error" />
            failed here
          </span>
        )}
        {expectedShape && state !== 'same' && (
          <span class="shape-expected">
            <span class="shape-label">expected</span>
            <code class="shape">{formatShape(expectedShape)}</code>
          </span>
        )}
      </div>
    </div>
  );
}

interface FigureProps {
  kind: 'params' | 'multiply-adds';
  value: number;
  text: string;
  /** Of the largest in its column. */
  share: number;
}

function Figure({ kind, value, text, share }: FigureProps): JSX.Element {
  return (
    <td class={`number layer-count ${kind}${value === 0 ? ' zero' : ''}`} title={formatCount(value)}>
      {text}
      <span class="share" style={{ width: `${Math.round(share * 100)}%` }} aria-hidden="true" />
    </td>
  );
}
