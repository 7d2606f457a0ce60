import type { JSX } from 'preact';
import type { CheckResult, CheckStatus } from '../protocol/runResult';
import { Comparison } from './comparison';
import { formatDuration } from './format';
import { Icon } from './icon';
import { InlineCode } from './inlineCode';
import { LineLink } from './lineLink';
import { memo } from './memo';
import { useOpen } from './memory';

const STATUS: Record<CheckStatus, { icon: string; word: string }> = {
  passed: { icon: 'pass-filled', word: 'Passed' },
  failed: { icon: 'error', word: 'Failed' },
  skipped: { icon: 'circle-slash', word: 'Skipped' },
  error: { icon: 'warning', word: 'Not judged' },
};

/** The checks of a run, in the exercise's order. */
export function CheckList({ checks }: { checks: CheckResult[] }): JSX.Element {
  return (
    <ul class="checks">
      {checks.map((check) => (
        <Check key={check.id} check={check} />
      ))}
    </ul>
  );
}

const Check = memo(function Check({ check }: { check: CheckResult }): JSX.Element {
  const { icon, word } = STATUS[check.status];
  const failed = check.status === 'failed' || check.status === 'error';
  // The status is in the key: a check that changes its status opens or folds as that status does.
  const [open, toggle] = useOpen(`check:${check.id}:${check.status}`, failed);
  const body = `check-${check.id}`;
  return (
    <li class={`check status-${check.status}`}>
      <h3 class="check-heading">
        <button type="button" class="fold" aria-expanded={open} aria-controls={body} onClick={toggle}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span class="check-status">
            <Icon name={icon} />
            {word}
          </span>
          <span class="check-title">
            <InlineCode text={check.title} />
          </span>
          {check.durationMs > 0 && <span class="check-time">{formatDuration(check.durationMs)}</span>}
        </button>
      </h3>
      {check.status === 'skipped' && check.help && (
        <p class="check-cause">
          <InlineCode text={check.help} />
        </p>
      )}
      <div id={body} class="check-body" hidden={!open}>
        {open && <CheckBody check={check} />}
      </div>
    </li>
  );
});

function CheckBody({ check }: { check: CheckResult }): JSX.Element {
  const { mistake, rationale, help, expected, actual, location, status } = check;
  return (
    <>
      {mistake && (
        <p class="mistake">
          <Icon name="lightbulb" />
          <span>
            <InlineCode text={mistake.message} />
          </span>
        </p>
      )}
      {status !== 'passed' && <Comparison expected={expected} actual={actual} />}
      <dl class="check-reasons">
        {help && status !== 'skipped' && (
          <div>
            <dt>What to do</dt>
            <dd>
              <InlineCode text={help} />
            </dd>
          </div>
        )}
        {rationale && (
          <div>
            <dt>Why it matters</dt>
            <dd>
              <InlineCode text={rationale} />
            </dd>
          </div>
        )}
      </dl>
      {location && (
        <p class="check-place">
          <LineLink line={location.line} column={location.column} />
        </p>
      )}
    </>
  );
}
