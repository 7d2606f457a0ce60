import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DoctorRequest, DoctorState } from '../protocol/doctorState';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import { BackendList } from './backendList';
import { doctorSummary, sentence } from './doctorText';
import { Icon } from './icon';

export type PostToDoctor = (request: DoctorRequest) => void;

/** How long the button says that it has copied. */
const COPIED_MS = 2_500;

/** The backends of this machine: what they are, what runs use, and why. */
export function DoctorApp({
  state,
  copies,
  post,
}: {
  state: DoctorState;
  copies: number;
  post: PostToDoctor;
}): JSX.Element {
  const { rows, choice, used, testing, blocked, platform, node, storage } = state;
  const hasCopied = useHasCopied(copies);
  return (
    <main class="panel doctor">
      <header class="header">
        <div class="heading">
          <h1>Backends</h1>
          <p class="subject">What computes your network on this machine</p>
        </div>
        <div class="actions">
          <TestButton testing={testing !== null} blocked={blocked !== null} post={post} />
          <TrainingButton state={state} post={post} />
          <button type="button" class="button secondary" onClick={() => post({ type: 'copy' })}>
            <Icon name={hasCopied ? 'check' : 'copy'} />
            {hasCopied ? 'Copied' : 'Copy as Markdown'}
          </button>
        </div>
        {testing && <div class="progress" role="progressbar" aria-label={doctorSummary(state)} />}
      </header>
      {blocked !== null && (
        <div class="notice" id="blocked" role="note">
          <Icon name="lock" />
          <p>
            {blocked}{' '}
            <button type="button" class="link" onClick={() => post({ type: 'trust' })}>
              Manage Workspace Trust
            </button>
          </p>
        </div>
      )}
      <section class="used" aria-labelledby="used-title">
        <h2 id="used-title">In use</h2>
        <dl>
          {used.map(({ language, chosen }) => (
            <div key={language} class={chosen.insteadOf ? 'replaced' : ''}>
              <dt>{LANGUAGE_NAMES[language]}</dt>
              <dd>
                <code>{chosen.name}</code>{' '}
                {chosen.insteadOf && (
                  <span class="instead">
                    <Icon name="warning" />
                    not {chosen.insteadOf}
                  </span>
                )}{' '}
                <span class="reason">{sentence(chosen.reason)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="summary" role="status" aria-live="polite">
        {hasCopied ? 'The report was copied as Markdown.' : doctorSummary(state)}
      </p>
      <BackendList rows={rows} choice={choice} blocked={blocked !== null} post={post} />
      <footer class="facts" aria-label="About this machine">
        <p>
          {platform} · Node {node}
        </p>
        <p>
          Installed backends and what was found out are kept in <code>{storage}</code>, for all windows and the
          terminal.
        </p>
      </footer>
    </main>
  );
}

interface ButtonProps {
  post: PostToDoctor;
}

/** One button for both, so that the focus stays where it is when a test begins or ends. */
function TestButton({ testing, blocked, post }: ButtonProps & { testing: boolean; blocked: boolean }): JSX.Element {
  const disabled = blocked && !testing;
  const click = (event: MouseEvent): void => {
    if (testing) {
      // The second half of a double click is not a wish to cancel what the first half began.
      if (event.detail <= 1) post({ type: 'cancel' });
    } else if (!blocked) {
      post({ type: 'test', training: false });
    }
  };
  return (
    <button
      type="button"
      class={`button run ${testing ? 'secondary' : 'primary'}`}
      aria-disabled={disabled}
      aria-describedby={disabled ? 'blocked' : undefined}
      onClick={click}
    >
      <Icon name={testing ? 'debug-stop' : 'refresh'} />
      {testing ? 'Cancel' : 'Test again'}
    </button>
  );
}

function TrainingButton({ state, post }: ButtonProps & { state: DoctorState }): JSX.Element {
  const disabled = state.testing !== null || state.blocked !== null;
  return (
    <button
      type="button"
      class="button secondary"
      title="One step with Adam on every available backend; slow ones take some seconds"
      aria-disabled={disabled}
      aria-describedby={state.blocked !== null ? 'blocked' : undefined}
      onClick={() => !disabled && post({ type: 'test', training: true })}
    >
      <Icon name="dashboard" />
      Time a training step
    </button>
  );
}

function useHasCopied(copies: number): boolean {
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (copies === 0) return;
    const timer = setTimeout(() => setSeen(copies), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copies]);
  return copies > seen;
}
