import type { JSX } from 'preact';
import type { Backend } from '../protocol/runResult';
import { DiagnoseLink } from './diagnoseLink';
import { Icon } from './icon';

/** Says that a run was computed by another backend than was asked for, and why; nothing where it was not. */
export function ReplacedBackend({ backend }: { backend: Backend | null }): JSX.Element | null {
  if (!backend?.insteadOf) return null;
  return (
    <div class="notice" role="note" aria-label="Another backend was used">
      <Icon name="warning" />
      <p>
        {backend.reason} <DiagnoseLink />
      </p>
    </div>
  );
}
