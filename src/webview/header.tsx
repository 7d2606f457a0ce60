import type { JSX } from 'preact';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { PanelState } from '../protocol/panelState';
import { usePost } from './host';
import { Icon } from './icon';

/** What is being written, and the button that runs it. Stays in view while the rest scrolls. */
export function Header({
  exercise,
  blocked,
  running,
}: {
  exercise: PanelState['exercise'];
  blocked: boolean;
  running: boolean;
}): JSX.Element {
  const post = usePost();
  return (
    <header class="header">
      <div class="heading">
        <h1>{exercise.title}</h1>
        <p class="subject">
          <code>{exercise.method}</code>
          <span class="language">{LANGUAGE_NAMES[exercise.language]}</span>
          <button type="button" class="link file" title="Open the file" onClick={() => post({ type: 'openFile' })}>
            <Icon name="go-to-file" />
            {exercise.file}
          </button>
        </p>
      </div>
      <div class="actions">
        <RunButton blocked={blocked} running={running} />
        <button
          type="button"
          class="button secondary"
          title="Start over; what you have is kept as a backup"
          onClick={() => post({ type: 'reset' })}
        >
          <Icon name="discard" />
          Reset…
        </button>
      </div>
      {running && <div class="progress" role="progressbar" aria-label="Running the checks" />}
    </header>
  );
}

/** One button for both, so that the focus stays where it is when a run begins or ends. */
function RunButton({ blocked, running }: { blocked: boolean; running: boolean }): JSX.Element {
  const post = usePost();
  const click = (event: MouseEvent): void => {
    if (running) {
      // The second half of a double click is not a wish to cancel what the first half began.
      if (event.detail <= 1) post({ type: 'cancel' });
    } else if (!blocked) {
      post({ type: 'run' });
    }
  };
  // aria-disabled and not disabled: the button can still be reached, and says why it does nothing.
  const disabled = blocked && !running;
  return (
    <button
      type="button"
      class={`button run ${running ? 'secondary' : 'primary'}`}
      aria-disabled={disabled}
      aria-describedby={disabled ? 'blocked' : undefined}
      onClick={click}
    >
      <Icon name={running ? 'debug-stop' : 'play'} />
      {running ? 'Cancel' : 'Run checks'}
    </button>
  );
}
