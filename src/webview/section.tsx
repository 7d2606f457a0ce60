import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';
import { useOpen } from './memory';

interface SectionProps {
  id: string;
  title: string;
  /** A figure or two that sum the section up, seen when it is closed too. */
  note?: string | undefined;
  /** Closed until somebody opens it. */
  closed?: boolean;
  children: ComponentChildren;
}

/** A part of the results under a heading that folds it. */
export function Section({ id, title, note, closed = false, children }: SectionProps): JSX.Element {
  const [open, toggle] = useOpen(`section:${id}`, !closed);
  return (
    <section class={`section section-${id}`} aria-labelledby={`${id}-title`}>
      <h2 class="section-heading">
        <button type="button" class="fold" aria-expanded={open} aria-controls={`${id}-body`} onClick={toggle}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span id={`${id}-title`}>{title}</span>
        </button>
        {note && <span class="section-note">{note}</span>}
      </h2>
      <div id={`${id}-body`} class="section-body" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
