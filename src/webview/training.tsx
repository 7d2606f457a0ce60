import type { JSX } from 'preact';
import type { PanelTraining } from '../protocol/panelState';
import { ErrorReport } from './errorReport';
import { usePost } from './host';
import { Icon } from './icon';
import { Output } from './output';
import { ReplacedBackend } from './replacedBackend';
import { Section } from './section';
import { TrainingChart } from './trainingChart';
import { trainingButtons, trainingFigures, trainingText, type TrainingText } from './trainingText';

const TONE_ICONS: Record<TrainingText['tone'], string> = {
  none: 'graph-line',
  running: 'loading',
  passed: 'pass-filled',
  failed: 'error',
  error: 'warning',
};

/** The training of the whole network: how it stands, its curves, and what can be done. */
export function Training({ training, blocked }: { training: PanelTraining; blocked: boolean }): JSX.Element {
  const { state } = training;
  const { step, plan, result, history, output, backend } = state;
  const { tone, headline, note } = trainingText(training);
  const figures = trainingFigures(state);
  return (
    <Section id="training" title="Training" note={history.steps.length > 0 ? figures[0] : undefined}>
      <div class={`verdict tone-${tone}`}>
        <Icon name={TONE_ICONS[tone]} spin={tone === 'running'} />
        <div class="verdict-words">
          {/* Only what changes a few times in minutes is announced. */}
          <p class="verdict-headline" role="status" aria-live="polite" aria-atomic="true">
            {headline}
          </p>
          {history.steps.length > 0 && (
            <p class="verdict-details">
              {figures.map((figure) => (
                <span key={figure}>{figure}</span>
              ))}
            </p>
          )}
          {note !== null && <p class="training-note">{note}</p>}
        </div>
      </div>
      <Buttons training={training} blocked={blocked} />
      {history.steps.length > 0 && !result?.evaluation && (
        <progress class="training-progress" aria-label="Steps taken" value={step} max={plan.steps} />
      )}
      {result?.error && <ErrorReport error={result.error} id="training-error" />}
      <ReplacedBackend backend={backend} />
      {history.steps.length > 0 && <TrainingChart training={state} />}
      {backend && (
        <p class="training-backend">
          On <b>{backend.name}</b> {backend.version} · {backend.device}
        </p>
      )}
      {output && <Output text={output} />}
    </Section>
  );
}

/** The first button keeps its place in the page when it becomes another one, and so the focus. */
function Buttons({ training, blocked }: { training: PanelTraining; blocked: boolean }): JSX.Element {
  const post = usePost();
  return (
    <div class="training-buttons">
      {trainingButtons(training).map(({ action, label, icon, primary }, place) => {
        const starts = action === 'start' || action === 'resume';
        const disabled = blocked && starts;
        return (
          <button
            key={place}
            type="button"
            class={`button ${primary ? 'primary' : 'secondary'}`}
            aria-disabled={disabled}
            aria-describedby={disabled ? 'blocked' : undefined}
            onClick={() => !disabled && post({ type: 'training', action })}
          >
            <Icon name={icon} />
            {label}
          </button>
        );
      })}
    </div>
  );
}
