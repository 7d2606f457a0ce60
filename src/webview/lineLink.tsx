import type { ComponentChildren, JSX } from 'preact';
import { usePost } from './host';

interface LineLinkProps {
  line: number;
  column?: number | undefined;
  children?: ComponentChildren;
}

/** Takes the learner to a line of their file. */
export function LineLink({ line, column, children }: LineLinkProps): JSX.Element {
  const post = usePost();
  const goTo = (event: Event): void => {
    event.stopPropagation();
    post(column === undefined ? { type: 'goTo', line } : { type: 'goTo', line, column });
  };
  return (
    <button type="button" class="link" title={`Go to line ${line}`} onClick={goTo}>
      {children ?? `Go to line ${line}`}
    </button>
  );
}
