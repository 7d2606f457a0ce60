import type { JSX } from 'preact';
import { usePost } from './host';

/** Opens the doctor: which backends there are, and what the others lack. */
export function DiagnoseLink(): JSX.Element {
  const post = usePost();
  return (
    <button type="button" class="link" onClick={() => post({ type: 'diagnose' })}>
      Diagnose backends
    </button>
  );
}
