import type { JSX } from 'preact';
import type { Finding } from '../protocol/runResult';
import { formatValue } from './format';
import { Icon } from './icon';
import { InlineCode } from './inlineCode';
import { ShapeText } from './shapeText';
import { indicesFrom } from './tensorIndex';

/** What a check expected beside what it got. */
export function Comparison({
  expected,
  actual,
}: {
  expected: Finding | null;
  actual: Finding | null;
}): JSX.Element | null {
  if (!expected && !actual) return null;
  return (
    <div class="comparison">
      <div class="findings">
        {expected && <FindingCard title="Expected" icon="target" finding={expected} other={null} />}
        {actual && <FindingCard title="Got" icon="arrow-right" finding={actual} other={expected} />}
      </div>
      <Values expected={expected} actual={actual} />
    </div>
  );
}

interface FindingCardProps {
  title: string;
  icon: string;
  finding: Finding;
  /** Axes that differ from this finding's are marked. */
  other: Finding | null;
}

function FindingCard({ title, icon, finding, other }: FindingCardProps): JSX.Element {
  return (
    <div class={`finding finding-${title.toLowerCase()}`}>
      <h4>
        <Icon name={icon} />
        {title}
      </h4>
      <p class="finding-text">
        <InlineCode text={finding.text} />
      </p>
      {finding.shape && (
        <p class="finding-shape">
          <span class="finding-label">shape</span> <ShapeText shape={finding.shape} against={other?.shape} />
        </p>
      )}
    </div>
  );
}

function Values({ expected, actual }: { expected: Finding | null; actual: Finding | null }): JSX.Element | null {
  const wanted = expected?.values ?? [];
  const got = actual?.values ?? [];
  const count = Math.max(wanted.length, got.length);
  if (count === 0) return null;
  const finding = wanted.length > 0 ? expected : actual;
  const indices = indicesFrom(finding?.at, finding?.shape, count);
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label="Values, expected and got">
      <table class="values">
        <caption>
          <span>Values, from index {indices[0]}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Index</th>
            {indices.map((index) => (
              <th key={index} scope="col">
                {index}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wanted.length > 0 && (
            <tr>
              <th scope="row">Expected</th>
              {wanted.map((value, place) => (
                <td key={place}>{formatValue(value)}</td>
              ))}
            </tr>
          )}
          {got.length > 0 && (
            <tr class="got">
              <th scope="row">Got</th>
              {got.map((value, place) => {
                // Compared as shown: a difference that cannot be read would only puzzle. The verdict is the judge's.
                const differs = wanted.length > 0 && formatValue(value) !== formatValue(wanted[place] ?? null);
                return (
                  <td key={place} class={differs ? 'differs' : undefined}>
                    {formatValue(value)}
                    {differs && <span class="visually-hidden">, differs</span>}
                  </td>
                );
              })}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
