import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelRun } from '../protocol/panelState';
import { formatDuration, plural } from './format';
import { Icon } from './icon';
import { type Tone, verdictText } from './verdictText';

const TONE_ICONS: Record<Tone, string> = {
  none: 'beaker',
  running: 'loading',
  passed: 'pass-filled',
  failed: 'error',
  error: 'warning',
};

/** How the run stands or ended, in one line. Only the headline is announced: the counts of a run change too often. */
export function Verdict({ run, method }: { run: PanelRun; method: string }): JSX.Element {
  const { tone, headline, details, stale } = verdictText(run, method);
  return (
    <div class={`verdict tone-${tone}${stale ? ' stale' : ''}`}>
      <Icon name={TONE_ICONS[tone]} spin={tone === 'running'} />
      <div class="verdict-words">
        <div role="status" aria-live="polite" aria-atomic="true">
          <p class="verdict-headline">{headline}</p>
          {stale && (
            <p class="verdict-stale">
              <Icon name="history" />
              The code has changed since this run
            </p>
          )}
        </div>
        {run.phase === 'running' ? (
          <p class="verdict-details">
            {[plural(run.checks.length, 'check'), plural(run.layers.length, 'layer')].map((count) => (
              <span key={count}>{count} so far</span>
            ))}
            <Elapsed since={run.startedAt} />
          </p>
        ) : (
          details.length > 0 && (
            <p class="verdict-details">
              {details.map((detail) => (
                <span key={detail}>{detail}</span>
              ))}
            </p>
          )
        )}
      </div>
    </div>
  );
}

/** The time since the run began, from the first second on. */
function Elapsed({ since }: { since: number }): JSX.Element | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [since]);
  const seconds = Math.floor((now - since) / 1000);
  return seconds < 1 ? null : <span>{formatDuration(seconds * 1000).replace('.00', '')}</span>;
}
