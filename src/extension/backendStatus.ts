import * as vscode from 'vscode';
import { backendStatus } from './backendLabel';
import type { BackendsInUse } from './backendsInUse';
import type { ExerciseFile, ExerciseFiles } from './exerciseFile';
import type { ExercisePanel } from './exercisePanel';

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
    const file = shown(files, panel);
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

/** The exercise that is looked at. */
function shown(files: ExerciseFiles, panel: ExercisePanel): ExerciseFile | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const inActive = activeTextEditor && files.of(activeTextEditor.document.uri);
  const [seen] = visibleTextEditors.flatMap(({ document }) => files.of(document.uri) ?? []);
  return inActive ?? panel.file ?? seen;
}
