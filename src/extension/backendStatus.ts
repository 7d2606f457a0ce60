import * as vscode from 'vscode';
import { backendStatus } from './backendLabel';
import type { BackendsInUse } from './backendsInUse';
import type { ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';
import { shownExercise } from './shownExercise';

/** Beside the language of the file. */
const PRIORITY = 99;

/** What computes, in the status bar: while an exercise or the panel can be seen. A click opens the doctor. */
export function registerBackendStatus(
  files: ExerciseFiles,
  panel: ExercisePanel,
  inUse: BackendsInUse,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('convolab.backend', vscode.StatusBarAlignment.Right, PRIORITY);
  item.name = 'Convolab: Backend';
  item.command = 'convolab.diagnoseBackends';
  const update = (): void => {
    const file = shownExercise(files, panel);
    if (!file) return item.hide();
    const { text, tooltip, isWarning } = backendStatus(inUse.of(file.uri), vscode.workspace.isTrusted);
    item.text = text;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: `Convolab computes on ${text.replace(/\$\(.*?\) /, '')}. ${tooltip}` };
    item.backgroundColor = isWarning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
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
