import type { JSX } from 'preact';
import type { RunError } from '../protocol/runResult';
import { InlineCode } from './inlineCode';
import { LineLink } from './lineLink';

const TITLES: Record<RunError['kind'], string> = {
  syntax: 'Syntax error',
  exception: 'Exception',
  timeout: 'Time limit',
  memory: 'Memory limit',
  crash: 'Crash',
  missing: 'Method not found',
  backend: 'Not judged: the backend failed',
  usage: 'Not judged',
};

/** Why a run ended early, and where. */
export function ErrorReport({ error, id = 'error' }: { error: RunError; id?: string }): JSX.Element {
  return (
    <section class="error-report" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{TITLES[error.kind]}</h2>
      <p class="error-message">
        <InlineCode text={error.message} />
      </p>
      {error.location && (
        <p class="error-place">
          <LineLink line={error.location.line} column={error.location.column}>
            {error.location.file}, line {error.location.line}
          </LineLink>
        </p>
      )}
      {error.traceback && (
        <pre tabIndex={0} role="region" aria-label="Traceback">
          {error.traceback}
        </pre>
      )}
    </section>
  );
}
