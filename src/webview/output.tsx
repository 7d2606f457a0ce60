import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatCount } from './format';

/** More than this is shown only when asked for: it takes the browser long to lay out. */
const SHOWN_CHARACTERS = 20_000;

/** What the learner's code printed; of a lot, the end. */
export function Output({ text }: { text: string }): JSX.Element {
  const [all, showAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, text.length - SHOWN_CHARACTERS);
  return (
    <>
      {hidden > 0 && (
        <p class="output-hidden">
          The first {formatCount(hidden)} characters are not shown.{' '}
          <button type="button" class="link" onClick={() => showAll(true)}>
            Show all
          </button>
        </p>
      )}
      <pre class="output" tabIndex={0} role="region" aria-label="What your code printed">
        {text.slice(hidden)}
      </pre>
    </>
  );
}
