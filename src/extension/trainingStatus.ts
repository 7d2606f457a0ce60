import * as vscode from 'vscode';
import { percent } from '../protocol/percentText';
import { shownPath } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { StatusItem } from './statusItem';
import type { ShownTraining, Trainings } from './trainings';

/** Beside the backend. */
const PRIORITY = 98;
const SHOW = 'Show';

/** A training that is under way, in the status bar, and its end, in a notification where the panel does not show it. */
export function registerTrainingStatus(trainings: Trainings, panel: ExercisePanel): vscode.Disposable {
  const item = new StatusItem('convolab.training', 'Convolab: Training', PRIORITY);
  const update = (): void => {
    const [training] = trainings.underWay;
    if (!training) return item.show(undefined);
    const { file, state } = training;
    const share = `${Math.floor((100 * state.step) / state.plan.steps)}%`;
    const { text, icon } =
      state.phase === 'paused' ? { text: 'paused', icon: 'debug-pause' } : { text: share, icon: 'pulse' };
    const tooltip = `Step ${state.step} of ${state.plan.steps} of ${shownPath(file.uri)}. Show it.`;
    item.show({
      text: `$(${icon}) Training: ${text}`,
      tooltip,
      label: `Convolab trains the network: ${text}. ${tooltip}`,
      command: { command: 'convolab.showPanel', title: SHOW, arguments: [file.uri] },
    });
  };
  const tellEnd = async ({ file, state }: ShownTraining): Promise<void> => {
    const isShown = panel.isVisible && panel.file?.uri.toString() === file.uri.toString();
    if (isShown || !state.result || state.result.status === 'stopped') return;
    const chosen = await vscode.window.showInformationMessage(endText({ file, state }), SHOW);
    if (chosen === SHOW) panel.show(file);
  };
  return vscode.Disposable.from(
    item,
    trainings.onDidChange(update),
    trainings.onDidEnd((training) => void tellEnd(training)),
  );
}

function endText({ file, state: { result, plan, step } }: Pick<ShownTraining, 'file' | 'state'>): string {
  const { title } = file.exercise.exercise;
  const evaluation = result?.evaluation;
  if (!evaluation) return `“${title}”: the training ended at step ${step}.`;
  const share = `${percent(evaluation.accuracy)} of ${evaluation.images} unseen images are right`;
  return `“${title}”: ${share}, the bar is ${percent(plan.bar)}.`;
}
