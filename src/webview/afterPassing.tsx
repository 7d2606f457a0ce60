import type { JSX } from 'preact';
import type { PanelState } from '../protocol/panelState';
import { usePost } from './host';
import { Icon } from './icon';

/** What an exercise offers once all its checks have passed: the solution to compare with, what to notice, what is next. */
export function AfterPassing({ exercise }: { exercise: PanelState['exercise'] }): JSX.Element {
  const post = usePost();
  const { noticeHtml, next } = exercise;
  return (
    <div class="after-passing">
      <div class="after-passing-actions">
        <button type="button" class="button secondary" onClick={() => post({ type: 'compare' })}>
          <Icon name="diff" />
          Compare with the solution
        </button>
        {next !== null && (
          <button type="button" class="button primary" onClick={() => post({ type: 'openNext' })}>
            <Icon name="arrow-right" />
            Next: {next}
          </button>
        )}
      </div>
      {noticeHtml && <div class="instructions" dangerouslySetInnerHTML={{ __html: noticeHtml }} />}
    </div>
  );
}
