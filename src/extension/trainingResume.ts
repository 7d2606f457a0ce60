import * as v from 'valibot';
import * as vscode from 'vscode';
import { inform } from './command';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { isUnderWay } from '../protocol/trainingState';
import type { Trainings } from './trainings';

const KEY = 'convolab.training';
const UnderWaySchema = v.object({ uri: v.string() });

/**
 * Offers to go on with the training that was under way when the window was closed or reloaded. The folder's own state says
 * which: another window's training is not this one's business.
 */
export function registerTrainingResume(
  trainings: Trainings,
  files: ExerciseFiles,
  panel: ExercisePanel,
  state: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const before = v.safeParse(UnderWaySchema, state.get(KEY));
  let known = before.success ? before.output.uri : undefined;
  const remember = trainings.onDidChange(() => {
    const uri = trainings.underWay[0]?.file.uri.toString();
    if (uri === known) return;
    known = uri;
    state
      .update(KEY, uri === undefined ? undefined : { uri })
      .then(undefined, (error: unknown) => log.warn(`${KEY} could not be kept: ${String(error)}`));
  });
  const offer = async (): Promise<void> => {
    const file = before.success ? files.of(vscode.Uri.parse(before.output.uri)) : undefined;
    if (!file) return;
    await trainings.recall(file);
    const training = trainings.of(file.uri);
    if (!training || isUnderWay(training.state) || training.state.result) return;
    const { checkpoint, plan } = training.state;
    if (checkpoint === null || training.stale) return;
    const resume = `Resume at Step ${checkpoint}`;
    const text = `The training of “${file.exercise.exercise.title}” was interrupted at step ${checkpoint} of ${plan.steps}.`;
    if ((await vscode.window.showInformationMessage(text, resume)) !== resume) return;
    panel.show(file);
    await trainings.start(file, 'resume');
  };
  offer().catch((error: unknown) => inform(error, log));
  return remember;
}
