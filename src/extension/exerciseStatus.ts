import * as vscode from 'vscode';
import { verdictHeadline } from '../protocol/verdictText';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import type { FileRuns, RunStore } from './runStore';
import { shownExercise } from './shownExercise';
import { StatusItem } from './statusItem';

/** Beside the backend. */
const PRIORITY = 100;

/** The exercise with its result, in the status bar: while an exercise or the panel can be seen. A click shows the panel. */
export function registerExerciseStatus(files: ExerciseFiles, panel: ExercisePanel, store: RunStore): vscode.Disposable {
  const item = new StatusItem('convolab.exercise', 'Convolab: Exercise', PRIORITY);
  const update = (): void => {
    const file = shownExercise(files, panel);
    if (!file) return item.show(undefined);
    const { title } = file.exercise.exercise;
    const { icon, words } = resultOf(store.calmly(file.uri));
    item.show({
      text: `$(${icon}) ${title}`,
      tooltip: `${title}: ${words}. Shows the instructions and results.`,
      label: `${title}, ${words}`,
      command: { title: 'Show Instructions and Results', command: 'convolab.showPanel', arguments: [file.uri] },
    });
  };
  update();
  return vscode.Disposable.from(
    item,
    store.onDidChangeCalmly(update),
    panel.onDidChange(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function resultOf({ running, finished }: FileRuns): { icon: string; words: string } {
  if (running) return { icon: 'loading~spin', words: 'checks are running' };
  if (!finished) return { icon: 'mortar-board', words: 'not checked yet' };
  if (finished.stale) return { icon: 'edit', words: 'changed since its checks ran' };
  const icon = finished.result.status === 'passed' ? 'pass-filled' : 'error';
  return { icon, words: verdictHeadline(finished.result) };
}
