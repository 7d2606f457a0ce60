import { percent } from '../protocol/percentText';
import type { TrainingEvent } from '../protocol/trainingEvent';
import type { TrainingResult, TrainingState } from '../protocol/trainingState';

/** The loss of one batch jumps about: what is shown is the mean of the last so many. */
const SHOWN_STEPS = 20;

/** A training as text for a terminal: one line that is written over while it goes on, and a line for each evaluation. */
export class TrainingReport {
  private readonly isTerminal: boolean;

  constructor(private readonly stream: NodeJS.WriteStream) {
    this.isTerminal = stream.isTTY;
  }

  show(state: TrainingState, event: TrainingEvent): void {
    switch (event.type) {
      case 'started':
        return this.line(
          `Trains on ${event.backend.name} ${event.backend.version} · ${event.backend.device}, ${
            event.step > 0 ? `from step ${event.step} of ${state.plan.steps}` : `${state.plan.steps} steps`
          }.`,
        );
      case 'evaluation': {
        const { step, accuracy, images } = event.evaluation;
        return this.line(`step ${step}: ${percent(accuracy)} of ${images} held-out images right, ${meanLoss(state)}`);
      }
      case 'output':
        return this.line(event.text.trimEnd());
      case 'notice':
        return this.line(event.text);
      case 'stopping':
        return this.line('Stopping after this step …');
      case 'steps':
      case 'evaluating':
        return this.progress(state);
    }
  }

  /** What came of it, for the end. */
  verdict(state: TrainingState, { status, evaluation, error }: TrainingResult): string {
    if (this.isTerminal) this.stream.write('\r\u001b[K');
    const { plan, step, checkpoint } = state;
    const goOn = checkpoint === null ? '' : ` Step ${checkpoint} is kept: --resume goes on from there.`;
    if (error) {
      const place = error.location ? `${error.location.file}:${error.location.line}:${error.location.column}\n  ` : '';
      const traceback = error.traceback ? `\n${error.traceback.replace(/^/gm, '    ')}` : '';
      return `${place}${error.kind}: ${error.message}${traceback}\n\ntraining: ${status} after step ${step}\n`;
    }
    if (!evaluation) return `training: ${status} at step ${step} of ${plan.steps}.${goOn}\n`;
    const { accuracy, images } = evaluation;
    return `training: ${status} (${percent(accuracy)} of ${images} held-out images right, the bar is ${percent(plan.bar)})\n`;
  }

  private progress(state: TrainingState): void {
    if (!this.isTerminal) return;
    const { step, plan, stepMs, evaluating } = state;
    const left = stepMs === null ? '' : `, ${minutes((plan.steps - step) * stepMs)} left`;
    const doing = evaluating ? `, looks at held-out images: ${evaluating.done} of ${evaluating.images}` : left;
    this.stream.write(`\r\u001b[Kstep ${step} of ${plan.steps}: ${meanLoss(state)}${doing}`);
  }

  private line(text: string): void {
    this.stream.write(`${this.isTerminal ? '\r\u001b[K' : ''}${text}\n`);
  }
}

function meanLoss({ history }: TrainingState): string {
  const last = history.steps.slice(-SHOWN_STEPS);
  const mean = last.reduce((sum, { loss }) => sum + loss, 0) / last.length;
  return `loss ${mean.toFixed(3)}`;
}

function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
