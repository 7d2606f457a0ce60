import * as vscode from 'vscode';
import { backendStatus } from './backendLabel';
import type { BackendsInUse } from './backendsInUse';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { shownExercise } from './shownExercise';
import { StatusItem } from './statusItem';

/** Beside the language of the file. */
const PRIORITY = 99;

/** What computes, in the status bar: while an exercise or the panel can be seen. A click opens the doctor. */
export function registerBackendStatus(
  files: ExerciseFiles,
  panel: ExercisePanel,
  inUse: BackendsInUse,
): vscode.Disposable {
  const item = new StatusItem('convolab.backend', 'Convolab: Backend', PRIORITY);
  const update = (): void => {
    const file = shownExercise(files, panel);
    if (!file) return item.show(undefined);
    const { text, tooltip, isWarning } = backendStatus(inUse.of(file.uri), vscode.workspace.isTrusted);
    const label = `Convolab computes on ${text.replace(/\$\(.*?\) /, '')}. ${tooltip}`;
    const command = { title: 'Diagnose Backends', command: 'convolab.diagnoseBackends' };
    item.show({ text, tooltip, label, command, isWarning });
  };
  update();
  return vscode.Disposable.from(
    item,
    inUse.onDidChange(update),
    panel.onDidChange(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidGrantWorkspaceTrust(update),
  );
}
