import type { PanelTraining, TrainingAction } from '../protocol/panelState';
import { percent } from '../protocol/percentText';
import type { TrainingState } from '../protocol/trainingState';
import { formatCount } from './format';
import { TREND_STEPS } from './trainingChartLayout';

/** What a training's part of the panel says: nothing in it rests on colour alone. */
export interface TrainingText {
  tone: 'none' | 'running' | 'passed' | 'failed' | 'error';
  headline: string;
  /** What the learner should know before they go on; null where there is nothing. */
  note: string | null;
}

export interface TrainingButton {
  action: TrainingAction;
  label: string;
  icon: string;
  primary: boolean;
}

/** Puts a training into words. */
export function trainingText({ state, stale, checked }: PanelTraining): TrainingText {
  const { tone, headline } = headlineOf(state);
  return { tone, headline, note: noteOf(state, stale, checked) };
}

function headlineOf(state: TrainingState): Omit<TrainingText, 'note'> {
  const { phase, plan, step, checkpoint, result } = state;
  switch (phase) {
    case 'idle':
      if (checkpoint === null) return { tone: 'none', headline: 'Not trained yet' };
      return { tone: 'none', headline: `Interrupted at step ${formatCount(checkpoint)} of ${formatCount(plan.steps)}` };
    case 'starting':
      return { tone: 'running', headline: 'Getting the images ready…' };
    case 'running':
      return { tone: 'running', headline: 'Training…' };
    case 'paused':
      return { tone: 'none', headline: `Paused at step ${formatCount(step)}` };
    case 'stopping':
      return { tone: 'running', headline: 'Stopping after this step…' };
    case 'ended':
      break;
  }
  const { status, evaluation } = result!;
  if (evaluation) {
    const { accuracy, images } = evaluation;
    const passed = status === 'passed';
    const reached = passed ? 'The bar is reached' : 'The bar is not reached';
    const of = `${percent(accuracy)} of ${formatCount(images)} images it has never seen are right`;
    return { tone: passed ? 'passed' : 'failed', headline: `${reached}: ${of}; the bar is ${percent(plan.bar)}` };
  }
  if (status === 'stopped') return { tone: 'none', headline: `Stopped at step ${formatCount(checkpoint ?? step)}` };
  if (status === 'failed') return { tone: 'failed', headline: `Your code ended the training at step ${step + 1}` };
  return { tone: 'error', headline: 'The training could not go on' };
}

function noteOf(state: TrainingState, stale: boolean, checked: boolean): string | null {
  const { phase, checkpoint, plan, notice } = state;
  if (notice !== null) return notice;
  const isUnderWay = phase !== 'idle' && phase !== 'ended';
  if (stale && isUnderWay) return 'The code has changed since: the training goes on with the code that it began with.';
  if (stale && checkpoint !== null) {
    return `The code has changed since, and the weights at step ${formatCount(checkpoint)} belong to the code before: start again.`;
  }
  if (isUnderWay || state.result) return null;
  const images = `${formatCount(plan.steps)} steps on ${plan.batch} images each, in the background`;
  return checked ? `${images}.` : `${images}. The checks have not passed yet: pass them first, or try all the same.`;
}

/** What can be done now, the most likely first. */
export function trainingButtons({ state, stale }: PanelTraining): TrainingButton[] {
  const stop: TrainingButton = { action: 'stop', label: 'Stop', icon: 'debug-stop', primary: false };
  switch (state.phase) {
    case 'starting':
      return [stop];
    case 'running':
      return [{ action: 'pause', label: 'Pause', icon: 'debug-pause', primary: false }, stop];
    case 'paused':
      return [{ action: 'continue', label: 'Resume', icon: 'debug-continue', primary: true }, stop];
    case 'stopping':
      return [];
    case 'idle':
    case 'ended':
      break;
  }
  const { checkpoint, result } = state;
  if (checkpoint === null && !result)
    return [{ action: 'start', label: 'Train the network', icon: 'play', primary: true }];
  const canResume = checkpoint !== null && !stale && !result?.evaluation;
  const again: TrainingButton = { action: 'start', label: 'Start again', icon: 'debug-restart', primary: !canResume };
  if (!canResume) return [again];
  const label = `Resume at step ${formatCount(checkpoint)}`;
  return [{ action: 'resume', label, icon: 'debug-continue', primary: true }, again];
}

/** Where it stands, in figures: they change too often to be announced. */
export function trainingFigures({ phase, step, plan, stepMs, history, evaluating }: TrainingState): string[] {
  const figures = [`step ${formatCount(step)} of ${formatCount(plan.steps)}`];
  const last = history.steps.filter((each) => each.step > step - TREND_STEPS);
  if (last.length > 0) figures.push(`loss ${(last.reduce((sum, { loss }) => sum + loss, 0) / last.length).toFixed(3)}`);
  const heldOut = history.evaluations.at(-1);
  if (heldOut) figures.push(`${percent(heldOut.accuracy)} of held-out images`);
  if (evaluating) figures.push(`looks at held-out images: ${evaluating.done} of ${evaluating.images}`);
  else if (phase === 'running' && stepMs) figures.push(`${timeLeft((plan.steps - step) * stepMs)} left`);
  return figures;
}

/** As precise as it is known: `50 s`, `3 min`. */
function timeLeft(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 90 ? `${Math.max(5, Math.ceil(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} min`;
}
